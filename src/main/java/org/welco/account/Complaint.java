package org.welco.account;

/** What is wrong with what was typed into one field. */
public enum Complaint {
    REQUIRED,
    TOO_LONG,
    NO_MAIL,
    NO_PHONE,
    /** A number that nobody can send a message to. */
    NO_MOBILE,
    NO_DAY,
    /** A birth date that is to come. */
    TO_COME,
    /** A birth date before 1900. */
    TOO_OLD,
    NO_POSTCODE,
    NO_CHOICE,
    /** Neither mail nor mobile. */
    NO_CONTACT,
    /** Of several units none was chosen, or none of this agent's. */
    NO_UNIT,
    /** It was proved to be the citizen's, who alone may change it. */
    VERIFIED,
    /** This agent is not shown it, or nobody may set it. */
    NOT_YOURS,
    /** An account that had a mail or a mobile would be left with neither. */
    LAST_CONTACT
}
