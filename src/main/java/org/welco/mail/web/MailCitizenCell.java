package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;

/** Whose letter it is: found among the accounts, or nobody's. */
@Named
@RequestScoped
public class MailCitizenCell {

    private static final int MOST = 8;

    private MailCell cell;
    private CitizenDirectory directory;
    private List<CitizenLine> found = List.of();
    private String trouble = "";
    private boolean asked;

    MailCitizenCell() {}

    @Inject
    public MailCitizenCell(MailCell cell, CitizenDirectory directory) {
        this.cell = cell;
        this.directory = directory;
    }

    public void find() {
        asked = true;
        try {
            found = directory.find(cell.text("who"), cell.agent(), MOST);
        } catch (CitizenDirectoryException failure) {
            trouble = failure.getMessage();
        }
    }

    public List<CitizenLine> getFound() {
        return found;
    }

    public String getTrouble() {
        return trouble;
    }

    public boolean isAsked() {
        return asked;
    }

    /** Whom the page shows; the server looks at him again when a request is begun. */
    Optional<String> uuid() {
        return Optional.of(cell.text("citizen")).filter(uuid -> uuid.matches("[0-9a-f]{32}"));
    }
}
