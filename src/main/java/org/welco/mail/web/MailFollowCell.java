package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.mail.MailReference;
import org.welco.mail.qualification.FollowDrafts;
import org.welco.mail.qualification.ListAssociations;
import org.welco.request.draft.BegunState;

/**
 * Somebody looks at a letter whose requests are on their way: w.c.s. is asked now, not when the timer comes round. What
 * changes by it is told to every open page, this one included.
 */
@Named
@RequestScoped
public class MailFollowCell {

    private MailCell cell;
    private ListAssociations associations;
    private FollowDrafts follow;

    MailFollowCell() {}

    @Inject
    public MailFollowCell(MailCell cell, ListAssociations associations, FollowDrafts follow) {
        this.cell = cell;
        this.associations = associations;
        this.follow = follow;
    }

    /** The agent came back to the page, most often from w.c.s. */
    public void look() {
        cell.reference().ifPresent(follow::look);
    }

    /** The page looks again while something goes on: as long as a citizen is awaited, w.c.s. is asked for him. */
    public void lookWhileAwaited() {
        cell.reference().filter(this::isAwaiting).ifPresent(follow::look);
    }

    private boolean isAwaiting(MailReference letter) {
        return associations.list(letter).stream().anyMatch(line -> line.state() == BegunState.CITIZEN_AWAITED);
    }
}
