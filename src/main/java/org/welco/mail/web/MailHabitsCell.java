package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.mail.inbox.KeepHabits;

/** What the agent chose for his work with letters. */
@Named
@RequestScoped
public class MailHabitsCell {

    private MailCell cell;
    private KeepHabits habits;

    MailHabitsCell() {}

    @Inject
    public MailHabitsCell(MailCell cell, KeepHabits habits) {
        this.cell = cell;
        this.habits = habits;
    }

    /** Single keys are gestures. */
    public boolean isKeys() {
        return habits.keysAreOn(cell.agent());
    }

    public void turnKeys() {
        habits.turnKeys(cell.agent(), cell.text("keys").equals("on"));
    }
}
