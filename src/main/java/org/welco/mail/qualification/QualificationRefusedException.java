package org.welco.mail.qualification;

import java.util.Objects;

/** A gesture on a letter's requests that cannot be done as it was asked. Nothing was changed. */
public class QualificationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; the name serves as key of a message. */
    public enum Reason {
        FORM_NOT_OFFERED(
                "cette démarche ne vous est pas proposée : elle est fermée, ou vos rôles ne la permettent pas"),
        SAME_FORM("cette démarche est déjà associée à ce courrier : confirmez pour en associer une seconde"),
        ACCOUNT_DEMANDED("votre collectivité demande de rattacher un compte : choisissez ou créez un usager"),
        UNKNOWN_CITIZEN("ce compte n’existe pas, ou vous n’y avez pas accès"),
        NO_NAME_NOR_ADDRESS("donnez au moins le nom ou l’adresse de la personne"),
        TOO_LONG("le texte est trop long"),
        UNKNOWN_ASSOCIATION("cette association n’existe pas sur ce courrier"),
        NOT_SENDABLE("cette démarche n’est plus à envoyer"),
        BEING_SENT("cette démarche est en cours d’envoi : patientez quelques secondes"),
        HAS_NUMBER("cette demande a reçu son numéro : elle ne peut plus être détachée");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** For people, in French. */
        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public QualificationRefusedException(Reason reason) {
        super(reason.sentence());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
