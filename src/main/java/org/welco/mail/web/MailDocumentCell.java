package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.mail.MailReference;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.inbox.ListedMail;

/** What the document pane shows: the open letter's document, and that of the letter after it, to be loaded ahead. */
@Named
@RequestScoped
public class MailDocumentCell {

    private MailCell cell;
    private MailWorkCell work;
    private MailListCell list;
    private ReadMail read;

    MailDocumentCell() {}

    @Inject
    public MailDocumentCell(MailCell cell, MailWorkCell work, MailListCell list, ReadMail read) {
        this.cell = cell;
        this.work = work;
        this.list = list;
        this.read = read;
    }

    /** Null when no letter is open. */
    public ShownDocument getShown() {
        return work.getLetter() == null
                ? null
                : ShownDocument.of(work.getLetter().sheet().summary());
    }

    /** Null when there is no letter after it on this page. */
    public ShownDocument getNext() {
        List<MailReference> order =
                list.getLetters().stream().map(ListedMail::reference).toList();
        int after = cell.reference().map(order::indexOf).orElse(-1) + 1;
        return after < order.size() ? shown(order.get(after)) : null;
    }

    private ShownDocument shown(MailReference reference) {
        try {
            return ShownDocument.of(read.sheet(reference).summary());
        } catch (UnknownMailException gone) {
            return null;
        }
    }
}
