package io.windlass.compose.hash;

/** Releases of the reference that hash the same project differently. */
public enum Dialect {
    /** Up to 2.40. */
    V2,
    /** 5.0.0 to 5.1.3. */
    V5_0,
    /** 5.1.4 to 5.2. */
    V5_1_4,
    /** From 5.3 on. */
    V5_3
}
