package org.welco.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.citizen.RegistrationMails.Written;

/** What is kept of accounts that are being made, and were. Every method joins the caller's transaction and needs one. */
public interface AccountBook {

    /** What two accounts of a unit may not have in common, and two gestures may not have at once. */
    enum Kind {
        /** An account that there is: one gesture at a time changes it. */
        ACCOUNT,
        MAIL,
        MOBILE
    }

    /** @param value a mail in lower case, a number as E.164, the uuid of an account */
    record Reserved(Kind kind, String value) {

        /** What {@link AccountField#isIdentifier} says must be of one account. @param value not empty, as the directory wants it */
        public static Reserved of(AccountField field, String value) {
            return field.kind() == AccountField.Kind.MAIL
                    ? new Reserved(Kind.MAIL, value.toLowerCase(Locale.ROOT))
                    : new Reserved(Kind.MOBILE, value);
        }
    }

    /**
     * Nobody else makes an account with it from now on. Waits for whoever reserves the same at this moment.
     *
     * @param account uuid of the account that is to have it, or a gesture's own name; what is reserved for it already is so anew
     * @return false when it is reserved for another
     */
    boolean reserve(String unit, Reserved reserved, String account, Duration time);

    /** Reserves it anew. @return false when it is not reserved for it any more */
    boolean renew(String unit, Reserved reserved, String account, Duration time);

    /** Gives it back; nothing else that is reserved for it. */
    void release(String unit, Reserved reserved, String account);

    /**
     * Reserves anew what is reserved for an account.
     *
     * @return how many mails and mobiles that are: fewer than before, when some went to another account meanwhile
     */
    int renew(String account, Duration time);

    /** Gives back what is reserved for an account. */
    void release(String account);

    /** How the making of an account stands. */
    enum Standing {
        /** Nothing was sent yet. */
        NEW,
        /** It was sent, and no answer came. */
        SENT,
        MADE,
        /** Another gesture makes it at this moment. */
        HELD
    }

    /**
     * An agent's gesture: he asks for an account.
     *
     * @param gesture another each time
     * @param typed digest of what was typed
     * @param mail whether the directory is to write to the citizen
     */
    record Asking(String account, String gesture, String unit, String typed, Channel channel, boolean mail) {}

    /**
     * What there was before.
     *
     * @param same whether the same was typed when it was asked for first; of no meaning while it is held
     */
    record Asked(Standing standing, boolean same) {}

    /**
     * The agent asks for an account, to which the citizen agrees. No other gesture makes it from now on, until it is let go or the time
     * is over. One that was asked for by another agent is not his.
     *
     * @return how it stood before; empty when it is another agent's
     */
    Optional<Asked> ask(Asking asking, Agent agent, Instant at, Duration time);

    /**
     * It is about to be sent.
     *
     * @return false when the time of that gesture was over, and another has begun since
     */
    boolean sent(String account, String gesture, Duration time);

    /**
     * The account is there.
     *
     * @param typed digest of what it was made with; empty when that is what was typed first
     * @return false when nobody asked for it
     */
    boolean made(String account, String typed, Instant at);

    /** Whether the directory was asked to write to the citizen when that account was made. */
    void mail(String account, boolean asked);

    /** The account has another address of mail by now: to that one nobody wrote, and nothing proved it. */
    void mailMoved(String account);

    /**
     * It is not there and was refused: the agreement to it is none.
     *
     * @return false when another gesture has begun since, or it is there
     */
    boolean withdraw(String account, String gesture);

    /** That gesture is over. */
    void letGo(String account, String gesture);

    /** An agent says that two accounts are not of one person. Said twice, the first counts. */
    void distinct(String account, String other, Agent agent, Instant at);

    /** Of which of these accounts it was said that they are not of the same person as that one. */
    Set<String> distinctFrom(String account, Collection<String> others);

    /** When the account was made; empty when it was not, or the directory was not asked to write. */
    Optional<Instant> mailWritten(String account);

    /** As {@link org.welco.citizen.RegistrationMails#unproved}. */
    List<Written> mailsUnproved(Instant before, int skip, int most);

    /** As {@link org.welco.citizen.RegistrationMails#proved}. */
    void mailsProved(Collection<String> accounts);

    /** Forgets reservations that are over, and what was said before that moment of accounts that were never sent. */
    int tidy(Instant before);
}
