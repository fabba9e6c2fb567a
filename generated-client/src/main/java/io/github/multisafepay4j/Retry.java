package io.github.multisafepay4j;

/** Whether an operation can be repeated when it is unclear what became of it. The contract says it of each operation. */
public enum Retry {

    /** Send it again: it changes nothing, or the second time nothing more. */
    SAFE,

    /** Ask what became of it first: a second one might be done twice, a first one might not have been done. */
    RECONCILE,

    /** Do not send it again without looking: a second one is done twice. */
    NEVER
}
