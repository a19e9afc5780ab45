package org.welco.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.welco.access.Route.Door;

/**
 * The one table of paths and callers. Deny by default: what is not in it does not exist for anybody, whatever the server
 * could serve. Health, metrics and OpenAPI are not here: they stand on a listener of their own. {@code docs/api-callers.md} shows it to integrators and is compared with it by a test.
 */
public final class Routes {

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    /** A letter of 50 MiB and the words around it; the letter itself is measured by whoever takes it in. */
    private static final long UPLOAD = 51 * MIB;

    /** What an agent types, and the state of a page. */
    private static final long PAGE = MIB;

    private static final List<Route> TABLE = List.of(
            post("/api/mail/response/", MIB, "answer a letter", Right.SERVICE, Right.RESPONSE),
            post("/api/mail/", UPLOAD, "bring in a letter from elsewhere", Right.MAIL, Right.MAIL_DESK),
            get("/api/mail/", "list letters", Right.MAIL),
            get("/api/mail/{id}/", "a letter: state, requests, begun ones, answers, deliveries", Right.MAIL),
            get("/api/mail/{id}/document/", "its document, with ranges", Right.MAIL, Right.MAIL_DESK),
            get("/api/mail/{id}/text/", "what its document says", Right.MAIL, Right.MAIL_DESK),
            post(
                    "/api/mail/{id}/document/retry/",
                    64 * KIB,
                    "ask the registry for the document again",
                    Right.MAIL,
                    Right.MAIL_DESK),
            post("/api/mail/{id}/refusal/", 64 * KIB, "refuse a letter", Right.MAIL),
            post("/api/mail/{id}/request/", MIB, "this letter became that request", Right.MAIL, Right.SERVICE),
            post("/api/mail/{id}/deliveries/{delivery}/retry/", 64 * KIB, "replay a delivery", Right.MAIL),
            get("/api/mail/changes/", "what changed among letters since a number", Right.MAIL_DESK),
            post("/api/mail/presence/", 4 * KIB, "a page that holds a letter is there", Right.MAIL_DESK),
            post("/api/mail/{id}/claim/", 4 * KIB, "take a letter in hand, or over", Right.MAIL_DESK),
            post("/api/mail/{id}/claim/release/", 4 * KIB, "let a letter go", Right.MAIL_DESK),
            get("/api/mail/{id}/typing/", "what the agent was typing about a letter", Right.MAIL_DESK),
            post("/api/mail/{id}/typing/", 512 * KIB, "keep what the agent types", Right.MAIL_DESK),
            get(
                    "/api/search/",
                    "search people and requests",
                    Right.AGENT,
                    Right.SEARCH,
                    Right.SERVICE,
                    Right.MAIL,
                    Right.RESPONSE,
                    Right.ADMIN),
            get(
                    "/api/kb/search/",
                    "search articles of the knowledge base",
                    Right.AGENT,
                    Right.SEARCH,
                    Right.SERVICE,
                    Right.MAIL,
                    Right.RESPONSE,
                    Right.ADMIN),
            post("/api/search/code/", 4 * KIB, "open a request by its tracking code", Right.AGENT),
            get("/api/sheets/{opening}/blocks/{block}/", "a block of a sheet that was opened", Right.AGENT),
            post(
                    "/api/sheets/{opening}/blocks/{block}/action/",
                    4 * KIB,
                    "have done to one of its lines what the tenant declares",
                    Right.AGENT),
            post("/api/referentials/{attribute}/", 4 * KIB, "what a value may be, while it is typed", Right.AGENT),
            post(
                    "/api/citizen/{id}/update/",
                    MIB,
                    "change the account of a citizen, from a form in which he agreed to it",
                    Right.SERVICE),
            post("/api/requests/", MIB, "a request changed", Right.SERVICE),
            post("/__provision__/", 16 * MIB, "users were made, changed or deleted", Right.SERVICE),
            post("/api/tenant_command/{command}/", MIB, "run a command of a tenant", Right.OPERATOR, Right.ADMIN),
            post("/api/platform_command/{command}/", MIB, "run a command of the installation", Right.OPERATOR),
            page("/", "the desk", Right.AGENT),
            gesture("/", PAGE, "a gesture on the desk", Right.AGENT),
            page("/cells/mail/", "the mail cell, to be framed", Right.MAIL_DESK),
            gesture("/cells/mail/", PAGE, "a gesture in the mail cell", Right.MAIL_DESK),
            page("/cells/search/", "the search cell, to be framed", Right.AGENT),
            gesture("/cells/search/", PAGE, "a gesture in the search cell", Right.AGENT),
            page("/cells/citizen/", "the sheet of a citizen, to be framed", Right.AGENT),
            gesture("/cells/citizen/", PAGE, "a gesture on that sheet", Right.AGENT),
            page("/citizen/{id}/", "the sheet of a citizen on the desk", Right.AGENT),
            gesture("/citizen/{id}/", PAGE, "a gesture on that sheet", Right.AGENT),
            page("/citizen/new/", "where an account is made, on the desk", Right.AGENT),
            gesture("/citizen/new/", PAGE, "a gesture there", Right.AGENT),
            page("/cells/citizen/new/", "where an account is made, to be framed", Right.AGENT),
            gesture("/cells/citizen/new/", PAGE, "a gesture there", Right.AGENT),
            page("/cells/forms/", "the forms that an agent may begin, to be framed", Right.AGENT),
            gesture("/cells/forms/", PAGE, "a gesture in the forms cell", Right.AGENT),
            page("/cells/kb/", "the knowledge base, to be framed", Right.KB_READER),
            gesture("/cells/kb/", PAGE, "a gesture in the knowledge base", Right.KB_READER),
            page("/kb/all/", "the knowledge base, on the desk", Right.KB_READER),
            gesture("/kb/all/", PAGE, "a gesture in it", Right.KB_READER),
            page("/kb/{id}/", "an article on the desk", Right.KB_READER),
            gesture("/kb/{id}/", PAGE, "a gesture beside that article", Right.KB_READER),
            page("/request/{id}/", "a request that the agent began", Right.AGENT),
            gesture("/request/{id}/", PAGE, "a gesture on that request", Right.AGENT),
            get("/cells/mail/live/", "the socket by which open pages are told", Right.MAIL_DESK),
            page("/mail/all/", "all letters, on the desk", Right.MAIL_DESK),
            gesture("/mail/all/", PAGE, "a gesture among letters", Right.MAIL_DESK),
            page("/mail/{id}/", "a letter on the desk", Right.MAIL_DESK),
            gesture("/mail/{id}/", PAGE, "a gesture on that letter", Right.MAIL_DESK),
            get("/mail/{id}/thumbnail.png/", "a picture of its first page", Right.MAIL_DESK, Right.HOLDER),
            get("/mail/{id}/summary/", "its summary, for the side bar of w.c.s.", Right.MAIL_DESK, Right.HOLDER),
            page("/cells/mail/document/", "its document, in a window of its own", Right.MAIL_DESK),
            open("/webjars/pdf-js/{file...}/", "the viewer of documents"),
            page("/first-day/", "what the settings still lack", Right.SUPERUSER),
            open("/login/", "sign in, then go to `next`"),
            open("/login/silent/", "sign in without showing anything"),
            open("/login/callback/", "back from the identity provider"),
            open("/login/status/", "whether this browser is signed in"),
            open("/signed-in/", "the end of a sign-in begun from a frame"),
            page("/signed-in/hand-over/", "the same, for a frame in a portal of another site", Right.AGENT),
            gesture("/signed-in/hand-over/", 4 * KIB, "make the code that takes the sign-in there", Right.AGENT),
            openPost("/login/arrive/", "a frame brings that code and is signed in"),
            open("/logout/", "sign out, here and there"),
            open("/logout/done/", "signed out"),
            open("/logout/frontchannel/", "the identity provider signs somebody out"),
            open("/sign-in/{file...}/", "scripts of sign-in"),
            open("/confirm/", "a citizen types his number and the code of an SMS"),
            openPost("/confirm/", "and confirms by them"),
            open("/confirm/{key}/", "a citizen follows the link of an SMS: a button, nothing else"),
            openPost("/confirm/{key}/", "he presses it, and has confirmed"),
            open("/mail/", "former address: leads to the mail cell"),
            open("/mail/feeder/", "former address: leads to the mail cell"),
            open("/phone/", "former address: leads to the desk"),
            open("/counter/", "former address: leads to the desk"),
            open("/kb/", "former address: leads to the knowledge base"),
            open("/theme/{file...}/", "style sheets, scripts and pictures of all pages"),
            open("/cells/{cell}/{file...}/", "style sheets and scripts of a cell"),
            open("/jakarta.faces.resource/{file...}/", "scripts of PrimeFaces"),
            open("/accounts/mellon/metadata/", "what hobo registers us by at authentic"),
            open("/__version__/", "the version that runs"));

    private Routes() {}

    /**
     * What the table says of a request.
     *
     * @param route the line that serves it, empty when there is none
     * @param allowed methods that the path knows, in order; empty when the path itself is unknown
     */
    public record Match(Optional<Route> route, List<String> allowed) {

        public boolean pathIsKnown() {
            return !allowed.isEmpty();
        }
    }

    public static List<Route> all() {
        return TABLE;
    }

    /**
     * @param method as sent
     * @param rawPath as in the request line, undecoded, without query
     */
    public static Match match(String method, String rawPath) {
        List<Route> fitting = mostLiteral(rawPath);
        Set<String> allowed = new TreeSet<>();
        fitting.forEach(route -> {
            allowed.add(route.method());
            if (route.serves("HEAD")) {
                allowed.add("HEAD");
            }
        });
        return new Match(fitting.stream().filter(route -> route.serves(method)).findFirst(), List.copyOf(allowed));
    }

    /** Lines of one template only: {@code /api/mail/response/} is never taken for a letter called "response". */
    private static List<Route> mostLiteral(String rawPath) {
        List<Route> fitting = new ArrayList<>(
                TABLE.stream().filter(route -> route.path().fits(rawPath)).toList());
        fitting.sort(Comparator.comparingInt(route -> route.path().parameters()));
        return fitting.stream()
                .filter(route -> route.path().equals(fitting.get(0).path()))
                .toList();
    }

    private static Route post(String path, long bodyLimit, String meaning, Right... rights) {
        return new Route("POST", new PathTemplate(path), Door.CALLERS, Set.of(rights), bodyLimit, meaning);
    }

    private static Route get(String path, String meaning, Right... rights) {
        return new Route("GET", new PathTemplate(path), Door.CALLERS, Set.of(rights), 0, meaning);
    }

    /** A page for signed-in agents. */
    private static Route page(String path, String meaning, Right... rights) {
        return new Route("GET", new PathTemplate(path), Door.PAGE, Set.of(rights), 0, meaning);
    }

    /** What agents do on a page. */
    private static Route gesture(String path, long bodyLimit, String meaning, Right... rights) {
        return new Route("POST", new PathTemplate(path), Door.PAGE, Set.of(rights), bodyLimit, meaning);
    }

    private static Route open(String path, String meaning) {
        return new Route("GET", new PathTemplate(path), Door.OPEN, Set.of(), 0, meaning);
    }

    /** What anybody may send: a few words. */
    private static Route openPost(String path, String meaning) {
        return new Route("POST", new PathTemplate(path), Door.OPEN, Set.of(), 4 * KIB, meaning);
    }
}
