package org.welco.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;

/** Whether the settings of the sheet can be read. */
@ApplicationScoped
public class SheetCheck implements Check {

    private CurrentTenant tenant;

    SheetCheck() {}

    @Inject
    public SheetCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        findings.add(days());
        layout().ifPresent(findings::add);
        roles().ifPresent(findings::add);
        return findings;
    }

    private Finding days() {
        String key = SheetKey.KEEP_OPENINGS_DAYS.key();
        int days = SheetKey.daysKept(tenant.get());
        return tenant.get()
                .setting(key)
                .filter(text -> !SheetKey.isDays(text))
                .map(text -> Finding.error(
                        key + " : « " + text + " » n’est pas un nombre de jours, 1 à 3650 ; " + days + " est utilisé"))
                .orElseGet(() -> Finding.ok("ouvertures de fiches gardées " + days + " jours"));
    }

    private Optional<Finding> layout() {
        String key = SheetKey.SHEET_LAYOUT.key();
        return tenant.get()
                .setting(key)
                .filter(text -> !SheetKey.isLayout(text))
                .map(text -> Finding.error(key + " : « " + text + " » n’est ni blocks ni tabs ; blocks est utilisé"));
    }

    private Optional<Finding> roles() {
        try {
            SheetRoles.of(tenant.get());
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of(Finding.error(malformed.getMessage() + " ; aucune fiche ne s’ouvre"));
        }
    }
}
