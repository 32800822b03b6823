package org.norishiro.database;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "This staff member acts in this post": signed by the program, verified and looked up by the database. Without a post nothing personal is reached. */
public record Claim(UUID municipality, UUID staff, @Nullable UUID post) {}
