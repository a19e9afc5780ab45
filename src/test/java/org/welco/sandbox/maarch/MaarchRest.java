package org.welco.sandbox.maarch;

import java.util.Optional;
import org.welco.sandbox.http.Answer;

/** Authentication, then the route: the order differs between versions, as recorded. Thread-safe. */
final class MaarchRest {

    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final MaarchUsers users;
    private final ListRoute list;
    private final ExternalInfosRoute externalInfos;
    private final StatusRoute status;
    private final FileRoute file;
    private final ContactsRoute contacts;
    private final History history;
    private final SettingsRoutes settings;

    MaarchRest(MaarchDatabase database, MaarchVersion version, MaarchUsers users, Docserver docserver) {
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.users = users;
        Perimeter perimeter = new Perimeter(database);
        this.history = new History(database, version, perimeter);
        this.list = new ListRoute(database, version, docserver);
        this.externalInfos = new ExternalInfosRoute(database, version, perimeter);
        this.status = new StatusRoute(database, version, perimeter, history);
        this.file = new FileRoute(database, version, perimeter, docserver, history);
        this.contacts = new ContactsRoute(database, version, perimeter);
        this.settings = new SettingsRoutes(database, version);
    }

    History history() {
        return history;
    }

    Outcome answer(MaarchCall call) {
        boolean unknown = call.route() == RouteName.UNKNOWN;
        if (unknown && version.answersErrorsAsJson()) {
            return Outcome.of(noRoute(call));
        }
        if (call.route() == RouteName.INFORMATIONS) {
            return Outcome.of(settings.informations(call.authority()));
        }
        Optional<MaarchUser> user = users.signedIn(call.authorization());
        if (user.isEmpty()) {
            return Outcome.of(errors.refusal(401, "Authentication Failed"));
        }
        return unknown ? Outcome.of(noRoute(call)) : allowed(call, user.get());
    }

    private Outcome allowed(MaarchCall call, MaarchUser user) {
        if (!version.isModern() && user.status().equals("ABS")) {
            return Outcome.of(errors.refusal(405, "User is ABS and must be activated"));
        }
        if (version.isModern()
                && !user.allowedRoutes().isEmpty()
                && !user.allowedRoutes().contains(call.method() + call.pattern())) {
            return Outcome.of(errors.refusal(403, "This route is not authorized for this user"));
        }
        return switch (call.route()) {
            case LIST -> list.answer(call, user);
            case EXTERNAL_INFOS -> externalInfos.answer(call, user);
            case STATUS -> status.answer(call, user);
            case ORIGINAL_CONTENT -> Outcome.of(file.answer(call, user));
            case CONTACTS -> Outcome.of(contacts.answer(call, user));
            case HISTORY -> Outcome.of(history.answer(call, user));
            case STATUSES -> Outcome.of(settings.statuses(user));
            case INITIALIZE -> Outcome.of(settings.initialize(user, call.authority()));
            case INFORMATIONS, UNKNOWN -> throw new IllegalStateException("answered before: " + call.route());
        };
    }

    private Answer noRoute(MaarchCall call) {
        if (call.allowedMethods().isEmpty()) {
            return errors.noSuchRoute(
                    MaarchUsers.credentials(call.authorization()).orElse(""), call.authority());
        }
        String names = String.join(", ", call.allowedMethods());
        if (call.method().equals("OPTIONS") && !version.answersErrorsAsJson()) {
            return Answer.of(200, "text/plain;charset=UTF-8", "Allowed methods: " + names)
                    .with("Allow", names);
        }
        return errors.wrongMethod(call.allowedMethods());
    }
}
