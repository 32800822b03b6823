package org.norishiro.database;

/** One database and the two roles it is used with: the owner of the tables, and the one that works under row-level security. */
record DatabaseAccess(String url, String owner, String ownerPassword, String runtime, String runtimePassword) {
    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", owner " + owner + ", runtime " + runtime + "]";
    }
}
