package org.norishiro.linking.model;

/** What the program brings along: Table 24 (seed 001) put together again, what is generally known besides, and the signs of troubles. */
public interface StandardTable {
    RoleTable roles();

    Signs signs();
}
