package org.norishiro.directory.model;

/**
 * What an agency says of itself, so that others know what to ask of it.
 *
 * @param does できること
 * @param doesNot できないこと: said openly, so that nobody is sent in vain
 * @param beyond のりしろ: what it does a little beyond its task, where its work overlaps that of others
 */
public record AgencyProfile(
        String does,
        String doesNot,
        String beyond,
        String area,
        String hours,
        String phone,
        String address,
        String howToAsk) {}
