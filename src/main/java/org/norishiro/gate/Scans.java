package org.norishiro.gate;

/** Files as they are taken in (取り込み): looked at before they are kept, and freed of what nobody meant to hand over. */
public interface Scans {
    /** What became of looking at one. */
    sealed interface Checked {
        record Clean(ScanKind kind, byte[] content) implements Checked {}

        record Flawed(ScanFlaw flaw) implements Checked {}
    }

    /** What it is called is not looked at. */
    Checked check(byte[] file);
}
