package org.norishiro.directory.usecase;

import org.norishiro.directory.model.HsdsPackage;

/** Writes services as HSDS 3.0 has them in files. */
public interface HsdsWriter {
    /** A ZIP of one CSV (UTF-8) for each table, also of those without rows. */
    byte[] tables(HsdsPackage services);

    /** One page of services, each with its organisation, times, places and languages in it. */
    byte[] json(HsdsPackage services);
}
