package org.norishiro.directory.model;

/** What an agency says of itself, so that others know what to ask of it, and how. */
public record AgencyProfile(Work work, Access access) {
    /**
     * What it is there for.
     *
     * @param does できること
     * @param doesNot できないこと: said openly, so that nobody is sent in vain
     * @param beyond のりしろ: what it does a little beyond its task, where its work overlaps that of others
     * @param serves whom it is for (対象)
     * @param area where those it serves live (受け持つ地域)
     */
    public record Work(
            String does, String doesNot, String beyond, String serves, String area, String cost, String languages) {}

    /**
     * How one turns to it.
     *
     * @param hours 受付の時間, a rule a line; words that are no rules have stood there since before there were any
     * @param hoursNote what the rules cannot say
     * @param place its coordinates as {@link Coordinates#text()}, or empty
     */
    public record Access(String howToAsk, String phone, String hours, String hoursNote, String address, String place) {}
}
