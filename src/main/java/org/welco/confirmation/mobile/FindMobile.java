package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.agent.Agent;
import org.welco.citizen.AttributeSight;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenProfile;
import org.welco.citizen.CitizenProfiles;
import org.welco.confirmation.ConfirmationRefusedException;
import org.welco.confirmation.ConfirmationRefusedException.Reason;
import org.welco.search.TenantPhones;
import org.welco.search.find.HiddenAttributes;
import org.welco.search.find.Sight.Attribute;
import org.welco.search.query.Phones;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.ProfileField;

/** Reads the mobile of an account in the directory, for an agent. Goes over the network: never inside a transaction. */
@ApplicationScoped
public class FindMobile {

    /** Publik's own names for a mobile and for any phone, which may hold a mobile as well. */
    private static final String MOBILE = "mobile";

    private static final String PHONE = "phone";

    private CitizenProfiles profiles;
    private TenantPhones phones;
    private AttributeSight sight;
    private CurrentTenant tenant;

    FindMobile() {}

    @Inject
    public FindMobile(CitizenProfiles profiles, TenantPhones phones, AttributeSight sight, CurrentTenant tenant) {
        this.profiles = profiles;
        this.phones = phones;
        this.sight = sight;
        this.tenant = tenant;
    }

    /**
     * @param citizen uuid of the account
     * @return empty when the account holds none
     * @throws ConfirmationRefusedException NOT_FOR_YOU when there is no such account, or the agent may not see it or its phones,
     *     be it among what is found or on its sheet
     * @throws CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed
     */
    public Optional<Mobile> find(String citizen, Agent agent) {
        Tenant town = tenant.get();
        List<String> shown = attributes(town)
                .filter(attribute -> sight.showsAttribute(attribute, agent))
                .toList();
        if (shown.isEmpty() || isHidden(town, agent)) {
            throw new ConfirmationRefusedException(Reason.NOT_FOR_YOU);
        }
        CitizenProfile profile = profiles.profile(citizen, agent)
                .orElseThrow(() -> new ConfirmationRefusedException(Reason.NOT_FOR_YOU));
        Phones readable = phones.get();
        return shown.stream()
                .flatMap(attribute -> Stream.ofNullable(profile.values().get(attribute))
                        .flatMap(value -> readable.mobile(value).stream())
                        .map(number ->
                                new Mobile(attribute, number, profile.verified().contains(attribute))))
                .findFirst();
    }

    /** Towns may have an attribute of their own; the one that is named so comes first. */
    private static Stream<String> attributes(Tenant town) {
        Stream<String> ofTown = town.profile().stream()
                .filter(field -> !field.disabled() && field.kind().contains(PHONE))
                .map(ProfileField::name)
                .filter(name -> !name.equals(PHONE));
        return Stream.concat(Stream.concat(Stream.of(MOBILE), ofTown), Stream.of(PHONE))
                .distinct();
    }

    private static boolean isHidden(Tenant town, Agent agent) {
        try {
            return HiddenAttributes.of(town).hiddenFrom(Optional.of(agent)).contains(Attribute.PHONE);
        } catch (IllegalArgumentException malformed) {
            throw new CitizenDirectoryException("réglage illisible, " + malformed.getMessage(), malformed);
        }
    }
}
