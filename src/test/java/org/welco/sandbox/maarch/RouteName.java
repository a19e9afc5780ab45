package org.welco.sandbox.maarch;

/** The routes of Maarch that the sandbox knows, as faults, hooks and the journal name them. */
public enum RouteName {
    /** {@code POST /res/list} */
    LIST,
    /** {@code PUT /res/externalInfos} */
    EXTERNAL_INFOS,
    /** {@code PUT /res/resource/status} */
    STATUS,
    /** {@code GET /resources/<id>/originalContent}, {@code /res/<id>/originalContent} in 18.10 */
    ORIGINAL_CONTENT,
    /** {@code GET /resources/<id>/contacts} */
    CONTACTS,
    /** {@code GET /history} */
    HISTORY,
    /** {@code GET /statuses} */
    STATUSES,
    /** {@code GET /authenticationInformations} */
    INFORMATIONS,
    /** {@code GET /initialize} of 18.10 */
    INITIALIZE,
    /** Anything else. */
    UNKNOWN
}
