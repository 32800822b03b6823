package org.norishiro.directory.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.LineChange.Standing;

/** The files that were taken in, as a collection, with what each of their lines does. */
public interface OpenDataImports {
    void add(OpenDataImport begun);

    Optional<OpenDataImport> find(UUID id);

    /** False, changing nothing, if somebody moved it on since it was looked up. */
    boolean update(OpenDataImport moved);

    /** What stands in the register under these keys of a data set. */
    Map<String, Standing> standing(String dataset, Collection<String> keys);

    /** Keys that earlier lines of this file have. */
    List<String> keysSoFar(UUID id, Collection<String> keys);

    void keep(UUID id, List<LineChange> changes);

    /** Whether another file of this data set was taken in or taken back since this one began to be read. */
    boolean overtaken(OpenDataImport each);

    /** Whether a later file of this data set stands. */
    boolean builtUpon(OpenDataImport each);

    /** Writes what is new and what changed into the register, and remembers what stood there. */
    void write(OpenDataImport each);

    /** The register again as it was before. */
    void takeBack(OpenDataImport each);
}
