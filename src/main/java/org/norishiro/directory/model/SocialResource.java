package org.norishiro.directory.model;

import java.util.UUID;

/**
 * 社会資源: a place of help known from open data. Nobody is asked through it; where somebody shall be, it becomes an agency.
 *
 * @param dataset the list it stands in
 */
public record SocialResource(UUID id, String dataset, ResourceFacts facts) {}
