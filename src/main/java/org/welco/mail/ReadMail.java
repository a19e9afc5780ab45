package org.welco.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reading letters: each method is one short transaction. */
@ApplicationScoped
public class ReadMail {

    private MailSheets sheets;

    ReadMail() {}

    @Inject
    public ReadMail(MailSheets sheets) {
        this.sheets = sheets;
    }

    /** @throws UnknownMailException when there is no such letter */
    @Transactional
    public MailSheet sheet(MailReference reference) {
        return sheets.find(reference).orElseThrow(UnknownMailException::new);
    }

    /** What a list shows of it: one query. @throws UnknownMailException when there is no such letter */
    @Transactional
    public MailSheet.Summary summary(MailReference reference) {
        return sheets.summary(reference).orElseThrow(UnknownMailException::new);
    }

    /** What it became, in order. */
    @Transactional
    public List<MailSheet.Request> requests(MailReference reference) {
        return sheets.requests(reference);
    }

    /** Lines of the sender, where the tenant keeps them; personal data. */
    @Transactional
    public Optional<String> sender(MailReference reference) {
        return sheets.sender(reference);
    }

    /** See {@link MailSheets#list}. */
    @Transactional
    public List<MailSheet.Summary> list(Set<MailState> states, long after, int limit) {
        return sheets.list(states, after, limit);
    }

    /** How the letters of the tenant stand. */
    @Transactional
    public MailFigures figures() {
        return sheets.figures();
    }
}
