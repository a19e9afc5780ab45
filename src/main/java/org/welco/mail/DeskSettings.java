package org.welco.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.regex.Pattern;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** The settings of the current tenant's mail desk. A value that is none is said in the log and counts as absent. */
@ApplicationScoped
public class DeskSettings {

    private static final Logger LOG = System.getLogger(DeskSettings.class.getName());
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int LONGEST_ALERT = 365;

    private CurrentTenant current;

    DeskSettings() {}

    @Inject
    public DeskSettings(CurrentTenant current) {
        this.current = current;
    }

    /** How long a request that was begun may stand without a number before it comes back at the top. */
    public Duration draftAlert() {
        Tenant tenant = current.get();
        String written = tenant.setting(DeskKey.DRAFT_ALERT_DAYS.key())
                .map(String::strip)
                .filter(text -> isFit(tenant, text))
                .orElse(DeskKey.DRAFT_ALERT_DAYS.defaultText());
        return Duration.ofDays(Integer.parseInt(written));
    }

    private static boolean isFit(Tenant tenant, String text) {
        boolean fit = DAYS.matcher(text).matches() && Integer.parseInt(text) <= LONGEST_ALERT;
        if (!fit) {
            LOG.log(
                    Level.WARNING,
                    "{0} mail: {1} is not a number of days from 1 to 365",
                    tenant.host(),
                    DeskKey.DRAFT_ALERT_DAYS.key());
        }
        return fit;
    }
}
