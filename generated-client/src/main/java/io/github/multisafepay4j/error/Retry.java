package io.github.multisafepay4j.error;

/** Whether sending an operation again can do harm. Where it may have happened, the contract says it of each. */
public enum Retry {

    /**
     * Sending it again does no harm: it did not happen, or the second time changes nothing more. What was refused is
     * mostly refused again; {@code ErrorCode.isTemporary} tells what is not.
     */
    SAFE,

    /** Ask what became of it first: a second one might be done twice, a first one might not have been done. */
    RECONCILE,

    /** Do not send it again without looking: a second one is done twice. */
    NEVER
}
