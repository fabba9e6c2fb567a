package io.github.multisafepay4j.model;

/** A form of a value beside the canonical one, that the contract lets stand on the wire: a word of its {@code x-wire}. */
enum WireForm {
    DIGITS,
    DECIMAL_TEXT,
    FLAG_TEXT,
    FLAG_NUMBER,
    EMPTY_TEXT,
    NUMBER_ID,
    DAY_FIRST_DIGITS,
    DAY_FIRST_DATE,
    SMALL_FIRST_LETTER,
    EMPTY_LIST,
    NULL_VALUE
}
