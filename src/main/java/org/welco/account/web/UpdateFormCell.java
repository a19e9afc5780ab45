package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.account.AccountField;
import org.welco.account.AccountField.Group;
import org.welco.account.AccountForm;
import org.welco.account.Channel;
import org.welco.account.update.PrepareUpdate.Opened;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.request.start.KeepStartHabits;
import org.welco.sheet.ShownProfile;

/** The account of the citizen in hand as fields to be changed, and what was changed of it lately. */
@Named
@RequestScoped
public class UpdateFormCell {

    private UpdateDesk desk;
    private AccountWords words;
    private KeepStartHabits habits;
    private Optional<Opened> opened = Optional.empty();
    private String trouble = "";
    private Channel channel;

    UpdateFormCell() {}

    @Inject
    public UpdateFormCell(UpdateDesk desk, AccountWords words, KeepStartHabits habits) {
        this.desk = desk;
        this.words = words;
        this.habits = habits;
    }

    /** The agent begins to change it. */
    public void edit() {
        try {
            opened = desk.open();
            trouble = opened.isPresent() ? "" : words.get("account.gone");
        } catch (CitizenDirectoryException failure) {
            trouble = words.sentence(failure.getMessage());
        }
        FieldNews.tell("drawn", opened.isPresent());
    }

    /** Whether something of what the sheet shows may be changed by agents at all: without asking the directory. */
    public boolean offered(ShownProfile profile) {
        return profile.lines().stream().anyMatch(line -> !line.verified() && AccountForm.isTyped(line.name()));
    }

    public boolean isOpen() {
        return opened.isPresent();
    }

    /** As a sentence of its own; empty when all is well, or nothing was asked yet. */
    public String getTrouble() {
        return trouble;
    }

    public List<Group> getGroups() {
        return List.of(Group.values());
    }

    public List<AccountField> of(Group group) {
        return opened.map(one -> one.form().fields()).orElse(List.of()).stream()
                .filter(field -> field.group() == group)
                .toList();
    }

    /** As the directory writes it: what is compared when it is saved. */
    public String held(AccountField field) {
        return opened.map(one -> one.held().value(field.name())).orElse("");
    }

    /** As it stands in its field. */
    public String written(AccountField field) {
        return words.written(field, held(field));
    }

    /** Whether it was proved to be the citizen's: agents do not change it. */
    public boolean fixed(AccountField field) {
        return opened.filter(one -> one.held().verified().contains(field.name()))
                .isPresent();
    }

    /** Why the sheet is open, else how citizens last reached this agent. */
    public Channel getChannel() {
        if (channel == null) {
            channel =
                    Channel.of(AccountWords.parameter("why")).orElseGet(() -> Channel.of(habits.channel(desk.agent())));
        }
        return channel;
    }
}
