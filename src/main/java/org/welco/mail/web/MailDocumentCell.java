package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.inbox.ListedMail;

/** The document of the open letter, and that of the letter below it in the list, which is loaded ahead. */
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
        return Optional.ofNullable(work.getLetter())
                .map(letter -> ShownDocument.of(letter.sheet().summary()))
                .orElse(null);
    }

    /** Null when the open letter is the last, or in no list. */
    public ShownDocument getNext() {
        List<MailReference> letters =
                list.getLetters().stream().map(ListedMail::reference).toList();
        int here = cell.reference().map(letters::indexOf).orElse(-1);
        return here < 0 || here == letters.size() - 1 ? null : find(letters.get(here + 1));
    }

    private ShownDocument find(MailReference letter) {
        try {
            return ShownDocument.of(read.summary(letter));
        } catch (UnknownMailException gone) {
            return null;
        }
    }
}
