package org.welco.mail.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.welco.mail.document.DocumentIntake;

/**
 * The mail registry of the current tenant: where letters come from and where their steps are reported. Every method makes
 * at most the calls it names, never repeats a write by itself, opens no transaction, and throws {@link RegistryException}
 * for every failure. Must be called inside the tenant's gate and outside any transaction. Safe for any thread.
 */
public interface MailRegistry {

    /** Whether and how the tenant is linked, from its settings; calls nobody. */
    RegistryLink link();

    /**
     * Letters in the status "for us" whose number is greater than the given one, in order of number, each once.
     *
     * @param limit 1 to 500; a shorter answer does not mean the end (rows can repeat a letter): only an empty one does
     */
    List<RegisteredMail> list(long afterResId, int limit);

    /**
     * Fetches those of these letters that are still in the status "for us", with their documents, one call for all. Each
     * letter is handed over once its document is wholly stored; a letter handed over stays handed over when a later one
     * fails. Letters that the answer does not hold are silently left out. What the intake or the consumer throws comes out
     * as it is, never as a failure of the registry.
     */
    void fetch(Collection<Long> resIds, DocumentIntake intake, Consumer<FetchedMail> consumer);

    /** Fetches the document of one letter by the registry's file routes, for letters too big for {@link #fetch}. */
    FetchedMail fetchFile(RegisteredMail mail, DocumentIntake intake);

    /** The sender's coordinates as a few lines of text, when the registry tells them; empty otherwise. */
    Optional<String> sender(long resId);

    /** Reads back where a letter stands; empty when it is not there or out of our perimeter. */
    Optional<Standing> standing(long resId);

    /** Moves the letter to "received by us". */
    void received(long resId);

    /**
     * Writes number and link of a request on the letter, overwriting what it carried, and sets that status.
     *
     * @param status "request created", or "answered" for a letter that was answered first: it never steps back
     */
    void sent(long resId, String number, String link, String status);

    /** Moves the letter to "not for us". */
    void refused(long resId, String note);

    /**
     * Writes an answer in the letter's history.
     *
     * @param status the status to set with it: never absent, since Maarch would then send the letter back to its circuit
     */
    void answered(long resId, String text, String status);

    /** Writes a plain note in the history, with that status. */
    void note(long resId, String text, String status);

    /**
     * How many lines of the letter's history hold exactly this text; empty when the registry does not show its history to
     * us (before Maarch 20.03, or without the privilege).
     */
    Optional<Integer> linesInHistory(long resId, String text);
}
