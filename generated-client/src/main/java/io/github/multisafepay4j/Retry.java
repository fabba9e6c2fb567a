package io.github.multisafepay4j;

/** What to do about an operation whose outcome is unclear. The contract says it of each operation. */
public enum Retry {

    /** Send it again: it changes nothing, or the second time nothing more. */
    SAFE,

    /** Ask what became of it first: a second one might be done twice, a first one might not have been done. */
    RECONCILE,

    /** Do not send it again without looking: a second one is done twice. */
    NEVER
}
