package org.welco.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.welco.account.notice.FindWay.Way;
import org.welco.account.update.Change;
import org.welco.account.update.UpdateNotices;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.ProfileField;

/** Writes down what the citizen is to be told of a change, in the transaction that settles it. */
@ApplicationScoped
public class OweNotice implements UpdateNotices {

    private static final Logger LOG = System.getLogger(OweNotice.class.getName());

    private Notices notices;
    private FindWay ways;
    private Event<NoticeOwed> owed;
    private CurrentTenant tenant;

    OweNotice() {}

    @Inject
    public OweNotice(Notices notices, FindWay ways, Event<NoticeOwed> owed, CurrentTenant tenant) {
        this.notices = notices;
        this.ways = ways;
        this.owed = owed;
        this.tenant = tenant;
    }

    @Override
    public void owe(long update, String citizen, List<Change> changes, Map<String, String> before) {
        Tenant town = tenant.get();
        Way way = ways.of(before);
        notices.add(new NewNotice(update, citizen, way.way(), way.address(), labels(town, changes), way.reason()));
        if (way.way() == NoticeWay.NONE) {
            LOG.log(Level.WARNING, "{0} account: update {1}: non notifié, {2}", town.host(), update, way.reason());
        } else {
            owed.fire(new NoticeOwed(update));
        }
    }

    private static List<String> labels(Tenant town, List<Change> changes) {
        Map<String, String> known = town.profile().stream()
                .filter(field -> !field.label().isEmpty())
                .collect(Collectors.toMap(ProfileField::name, ProfileField::label, (first, again) -> first));
        return changes.stream()
                .map(change -> known.getOrDefault(change.attribute(), change.attribute()))
                .toList();
    }
}
