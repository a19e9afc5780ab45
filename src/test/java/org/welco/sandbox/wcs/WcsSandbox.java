package org.welco.sandbox.wcs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SignedQuery;

/**
 * One w.c.s.: performs the web-service action of a workflow as the original was recorded to do it, and tells what the
 * workflow makes of the answer. Thread-safe.
 */
public final class WcsSandbox {

    /** Time after which w.c.s. gives up. */
    public static final Duration PATIENCE = Duration.ofSeconds(28);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String host;
    private final int port;
    private final SecretKeys keys;
    private final List<String> past = new CopyOnWriteArrayList<>();
    private final WcsForms forms = new WcsForms();
    private final WcsPeople people = new WcsPeople();
    private final WcsFaults faults = new WcsFaults();
    private final WcsJournal journal = new WcsJournal();
    private final FormDatas datas;
    private final CodeTokens tokens = new CodeTokens();
    private final AccountBox accountBox = new AccountBox(this);

    /** In memory only. */
    public WcsSandbox(String host, int port, SecretKeys keys) {
        this(host, port, keys, Optional.empty());
    }

    /**
     * @param port of the sandbox, for the addresses it gives out
     * @param jdbcUrl where filled forms are kept, so that they are found again after a restart; empty to keep none
     */
    public WcsSandbox(String host, int port, SecretKeys keys, Optional<String> jdbcUrl) {
        this.host = host;
        this.port = port;
        this.keys = keys;
        this.datas = new FormDatas(jdbcUrl, host);
    }

    public String host() {
        return host;
    }

    public Site site() {
        return new WcsSite(this, new WcsApiSite(this, keys));
    }

    /** Its forms, as an administrator changes them. */
    public WcsForms forms() {
        return forms;
    }

    /** Whom it knows. */
    public WcsPeople people() {
        return people;
    }

    public WcsFaults faults() {
        return faults;
    }

    /** The calls of its API that it received. */
    public WcsJournal journal() {
        return journal;
    }

    /** Drafts and requests that it holds, newest first. */
    public List<FormData> requests() {
        return datas.all();
    }

    /** The name of somebody it knows by that number; empty for nobody. */
    public String nameOf(int id) {
        return people.byId(id).map(WcsPeople.Person::name).orElse("");
    }

    /** Makes a draft a request, as an agent does who fills it and validates. */
    public String submit(String slug, int id, Map<String, String> fields) {
        return datas.change(slug, id, draft -> draft.submitted(fields))
                .map(FormData::number)
                .orElseThrow();
    }

    /**
     * A request that somebody made at the counter, or on the site.
     *
     * @param requester NameID of the citizen, empty without account
     */
    public FormData request(String slug, String requester, Map<String, String> fields) {
        int id = datas.nextId(slug);
        FormData data = new FormData(
                slug,
                id,
                forms.find(slug).orElseThrow().number() + "-" + id,
                UUID.randomUUID().toString(),
                SubmitRoute.code(),
                "new",
                people.byNameId(requester).map(WcsPeople.Person::id).orElse(0),
                "counter",
                0,
                Map.of(),
                fields,
                SubmitRoute.now());
        datas.put(data);
        return data;
    }

    /** Removes a draft, as an agent does who gives it up. */
    public void discard(String slug, int id) {
        datas.delete(slug, id);
    }

    FormDatas datas() {
        return datas;
    }

    /** The box of a form by which the account of its citizen is updated. */
    public AccountBox accountBox() {
        return accountBox;
    }

    CodeTokens tokens() {
        return tokens;
    }

    /** {@code http://<host>:<port>/}. */
    String url() {
        return "http://" + host + ":" + port + "/";
    }

    /** What its workflows did so far, in French, newest first. */
    public List<String> past() {
        return past;
    }

    /** The back-office address of a request, as it stands in Maarch. */
    public String requestUrl(String slug, int id) {
        return url() + "backoffice/management/" + slug + "/" + id + "/";
    }

    /**
     * Answers a letter: posts {@code content} and {@code mail_id} to {@code <courrierUrl>api/mail/response/}.
     *
     * @param courrierUrl base URL of Welco, with its final slash
     */
    public WorkflowStep respond(String courrierUrl, String content, String mailId) {
        return respond(courrierUrl, content, mailId, Optional.empty());
    }

    /** @param request number such as {@code 1-42}: sent as {@code request}, and its id names the calling request */
    public WorkflowStep respond(String courrierUrl, String content, String mailId, Optional<String> request) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("content", content);
        payload.put("mail_id", mailId);
        request.ifPresent(number -> payload.put("request", number));
        int id = request.map(number -> Integer.parseInt(number.replaceAll(".*\\D", "")))
                .orElse(42);
        URI target = URI.create(courrierUrl).resolve("api/mail/response/");
        WorkflowStep step = act(target, payload, requestUrl("signalement-voirie", id));
        past.add(0, mailId + " : " + step.french());
        return step;
    }

    /**
     * Tells Welco that a request changed, by the action of the recipe: "send form data" is ticked, and the tracking code stands among
     * the action's own pairs, since the form's data lack it.
     *
     * @param courrierUrl base URL of Welco, with its final slash
     */
    public WorkflowStep tell(String courrierUrl, FormData data) {
        Map<String, Object> payload = new LinkedHashMap<>(new Exports(this).of(data, "full=on"));
        payload.put("extra", Map.of("form_tracking_code", data.trackingCode()));
        return act(URI.create(courrierUrl).resolve("api/requests/"), payload, requestUrl(data.slug(), data.id()));
    }

    /** The action itself, with any payload. */
    public WorkflowStep act(URI target, Map<String, Object> payload, String callerUrl) {
        long start = System.nanoTime();
        try {
            RawCall.Reply reply = call(target, payload, callerUrl);
            return step(reply, Duration.ofNanos(System.nanoTime() - start));
        } catch (SocketTimeoutException late) {
            return lost("connection timed out while fetching the page", start);
        } catch (ConnectException refused) {
            return lost("error fetching " + target + " (connection refused)", start);
        } catch (IOException broken) {
            return lost("error fetching " + target + " (" + broken.getMessage() + ")", start);
        }
    }

    /** A redirection is followed as a GET, without the body and without a new signature. */
    private RawCall.Reply call(URI target, Map<String, Object> payload, String callerUrl) throws IOException {
        RawCall call = new RawCall(PATIENCE);
        byte[] body = PythonJson.of(payload).getBytes(StandardCharsets.US_ASCII);
        String common = "User-agent: w.c.s./0 (https://dev.entrouvert.org/projects/wcs/)\r\n"
                + "Accept-Encoding: gzip, deflate\r\nAccept: application/json\r\nConnection: keep-alive\r\n";
        String head = common + "Content-type: application/json\r\nPublik-Caller-URL: " + callerUrl
                + "\r\nContent-Length: " + body.length + "\r\n";
        URI here = signed(target);
        RawCall.Reply reply = call.send("POST", here, head, body);
        for (int hops = 0; isRedirection(reply.status()) && hops < 5; hops++) {
            here = here.resolve(reply.header("Location").orElse(""));
            reply = call.send("GET", here, common, new byte[0]);
        }
        return reply;
    }

    private static boolean isRedirection(int status) {
        return status == 301 || status == 302 || status == 303;
    }

    /** Without a secret for that host the call goes out unsigned. */
    private URI signed(URI target) {
        String query = target.getRawQuery() == null ? "" : target.getRawQuery();
        String base = target.toString().split("\\?")[0];
        return keys.shared(host, target.getHost())
                .map(secret -> URI.create(base + "?" + SignedQuery.sign(query, host, secret)))
                .orElse(target);
    }

    private static WorkflowStep step(RawCall.Reply reply, Duration took) {
        JsonNode json = json(reply.body());
        boolean good = reply.status() / 100 == 2;
        Optional<String> renumbered = Optional.of(json.path("data").path("display_id"))
                .filter(node -> !node.isMissingNode())
                .or(() -> Optional.of(json.path("display_id")).filter(node -> !node.isMissingNode()))
                .map(JsonNode::asText);
        String appError = reply.header("X-Error-Code").orElse(json.path("err").asText("0"));
        return new WorkflowStep(
                OptionalInt.of(reply.status()),
                appError,
                reply.body(),
                Optional.empty(),
                good,
                good ? renumbered : Optional.empty(),
                took);
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static WorkflowStep lost(String words, long start) {
        return new WorkflowStep(
                OptionalInt.empty(),
                "0",
                "",
                Optional.of(words),
                false,
                Optional.empty(),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
