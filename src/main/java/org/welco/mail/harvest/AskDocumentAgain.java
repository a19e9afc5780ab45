package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;

/**
 * "Redemander le document": asks the registry once more for the document of a letter that came without, or whose document
 * was purged here. Makes a remote call: outside any transaction.
 */
@ApplicationScoped
public class AskDocumentAgain {

    private MailRegistry registry;
    private DocumentIntake intake;
    private KeepDocument keep;

    AskDocumentAgain() {}

    @Inject
    public AskDocumentAgain(MailRegistry registry, DocumentIntake intake, KeepDocument keep) {
        this.registry = registry;
        this.intake = intake;
        this.keep = keep;
    }

    /**
     * @return what the letter's document now is
     * @throws UnknownMailException when there is no such letter
     * @throws RegistryException when the registry did not give it; nothing changed but the moment of the next try
     */
    public DocumentState ask(MailReference reference, String actor) {
        OptionalLong resId = reference.resId();
        if (resId.isEmpty()) {
            throw new RegistryException(
                    RegistryException.Kind.SETTINGS,
                    "ce courrier ne vient pas de Maarch : il n’y a rien à y redemander");
        }
        if (!registry.link().isOn()) {
            throw new RegistryException(RegistryException.Kind.SETTINGS, "le raccordement à Maarch n’est pas actif");
        }
        keep.begin(reference);
        FetchedMail fetched = registry.fetchFile(bare(resId.getAsLong()), intake);
        return keep.keep(reference, fetched, FetchLetters.lackOf(fetched), actor);
    }

    private static RegisteredMail bare(long resId) {
        return new RegisteredMail(
                resId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }
}
