package org.welco.account.notice;

/** By what a citizen is told. */
public enum NoticeWay {
    MAIL,
    SMS,
    /** He is not. */
    NONE
}
