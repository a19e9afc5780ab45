package org.welco.sandbox.passerelle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SignedQuery;

/**
 * One passerelle, for services that sign: lists of what is asked by a word or of a citizen, each at an address of its own, and a
 * connector of SMS; a page for each invoice and one for the phones. Thread-safe.
 */
public final class PasserelleSandbox implements Site {

    public static final String INVOICES_OF = "/regie/factures/invoices/";
    public static final String SUBSCRIPTIONS_OF = "/corbo/annonces/subscriptions/";
    public static final String UNSUBSCRIBE = "/corbo/annonces/unsubscribe/";
    public static final String ASSOCIATIONS_OF = "/jsondatastore/associations/data/";
    public static final String ADDRESSES = "/base-adresse/ban/addresses/";
    public static final String GEOGRAPHIC = "/sig/adresses/search/";
    public static final String QUARTERS = "/csvdatasource/quartiers/data/";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "/csvdatasource/factures/data/";
    private static final String PAGE = "/factures/";

    private final String host;
    private final int port;
    private final SecretKeys keys;
    private final List<Invoice> invoices = new CopyOnWriteArrayList<>();
    private final CitizenRecords records = new CitizenRecords();
    private final PasserelleFaults faults = new PasserelleFaults();

    /** Path, with its last slash, to what it answers to a query. */
    private final Map<String, Function<String, Object>> endpoints = Map.of(
            LIST,
            query -> found(value(query, "q")),
            INVOICES_OF,
            query -> data(records.invoicesOf(value(query, "NameID")).stream()
                    .map(this::owed)
                    .toList()),
            SUBSCRIPTIONS_OF,
            query -> data(records.subscriptionsOf(value(query, "NameID"))),
            ASSOCIATIONS_OF,
            query -> data(records.associationsOf(value(query, "name_id"))),
            ADDRESSES,
            query -> Addresses.national(value(query, "q")),
            GEOGRAPHIC,
            query -> Addresses.geographic(value(query, "q")),
            QUARTERS,
            query -> Addresses.quarters(value(query, "q")));

    private final SmsConnector sms = new SmsConnector();
    private final List<String> unsubscribers = new CopyOnWriteArrayList<>();

    /** @param port of the sandbox, for the addresses it gives out */
    public PasserelleSandbox(String host, int port, SecretKeys keys) {
        this.host = host;
        this.port = port;
        this.keys = keys;
        String letter = host.contains("agglo") ? "A" : "F";
        add(new Invoice(letter + "2026-0142", "Restauration scolaire, octobre", 8640, "2026-11-30", false));
        add(new Invoice(letter + "2026-0143", "Accueil de loisirs, vacances d’automne", 5200, "2026-12-05", false));
        add(new Invoice(letter + "2026-0097", "Occupation du domaine public", 31050, "2026-09-30", true));
    }

    public void add(Invoice invoice) {
        invoices.add(invoice);
    }

    /** Owed by the citizen with that NameID. */
    public void add(String citizen, Invoice invoice) {
        records.invoice(citizen, invoice);
    }

    /** That citizen hears of those announcements from now on. */
    public void subscribe(String citizen, String id, String text) {
        records.subscribe(citizen, id, text, "mailto", "2026-05-02T08:30:00");
    }

    /** He does not any more, by no doing of ours. */
    public void endSubscription(String citizen, String id) {
        records.unsubscribe(citizen, id);
    }

    /** Which announcements that citizen hears of. */
    public List<String> subscriptionsOf(String citizen) {
        return records.subscriptionsOf(citizen).stream()
                .map(one -> (String) one.get("id"))
                .toList();
    }

    /** Who ended a subscription: NameIDs of agents, in their order. */
    public List<String> unsubscribers() {
        return List.copyOf(unsubscribers);
    }

    public PasserelleFaults faults() {
        return faults;
    }

    /** Calls that it keeps waiting go on. */
    public void close() {
        faults.close();
    }

    /** {@code http://<host>:<port>/factures/<number>/}. */
    public String pageOf(Invoice invoice) {
        return "http://" + host + ":" + port + PAGE + invoice.number() + "/";
    }

    /** Its connector of SMS. */
    public SmsConnector sms() {
        return sms;
    }

    public String host() {
        return host;
    }

    /** {@code http://<host>:<port>/telephones/}: what phones received. */
    public String phones() {
        return "http://" + host + ":" + port + SmsConnector.PHONES;
    }

    @Override
    public void serve(Visit visit) throws IOException {
        String path = visit.path().replaceFirst("/?$", "/");
        if (faults.play(path, visit)) {
            return;
        }
        if (path.equals(SmsConnector.SEND + "/")) {
            send(visit);
        } else if (path.equals(UNSUBSCRIBE)) {
            visit.send(refusal(visit).orElseGet(() -> unsubscribe(visit)));
        } else if (path.equals(SmsConnector.PHONES)) {
            visit.send(Answer.html(200, sms.page(host)));
        } else {
            visit.send(answer(path, visit));
        }
    }

    private void send(Visit visit) throws IOException {
        Optional<Answer> refusal = refusal(visit);
        if (refusal.isPresent()) {
            visit.send(refusal.get());
            return;
        }
        if (!visit.method().equals("POST")) {
            visit.send(json(405, error("django.core.exceptions.MethodNotAllowed", "method not allowed")));
            return;
        }
        SmsConnector.Outcome outcome = sms.send(visit);
        if (outcome.status() == 0) {
            visit.drop();
        } else {
            visit.send(json(
                    outcome.status(),
                    outcome.error()
                            .map(text -> error("passerelle.utils.jsonresponse.APIError", text))
                            .orElseGet(() -> Map.of("err", 0, "data", true))));
        }
    }

    /** Ends a subscription; one that is none is an error of the function, as passerelle tells it: 200. */
    private Answer unsubscribe(Visit visit) {
        if (!visit.method().equals("POST")) {
            return json(405, error("django.core.exceptions.MethodNotAllowed", "method not allowed"));
        }
        String agent = value(visit.query(), "agent");
        if (agent.isEmpty()) {
            return json(400, error("passerelle.views.WrongParameter", "missing parameters: 'agent'."));
        }
        if (!records.unsubscribe(value(visit.query(), "NameID"), value(visit.query(), "topic"))) {
            return json(200, error("passerelle.utils.jsonresponse.APIError", "not subscribed"));
        }
        unsubscribers.add(agent);
        return json(200, Map.of("err", 0, "data", true));
    }

    private Answer answer(String path, Visit visit) {
        Function<String, Object> endpoint = endpoints.get(path);
        if (endpoint != null) {
            return refusal(visit).orElseGet(() -> json(200, endpoint.apply(visit.query())));
        }
        return Stream.concat(invoices.stream(), records.invoices())
                .filter(invoice -> path.equals(PAGE + invoice.number() + "/"))
                .findFirst()
                .map(PasserelleSandbox::page)
                .orElseGet(() -> Answer.html(404, "<!doctype html><title>404</title><p>Page inconnue de passerelle."));
    }

    private Optional<Answer> refusal(Visit visit) {
        return SignedQuery.refusal(visit.query(), orig -> keys.shared(host, orig))
                .map(reason -> json(403, error("django.core.exceptions.PermissionDenied", reason)));
    }

    private static Map<String, Object> error(String kind, String text) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("err", 1);
        error.put("err_class", kind);
        error.put("err_desc", text);
        error.put("data", null);
        return error;
    }

    private Map<String, Object> found(String typed) {
        String asked = typed.toLowerCase(Locale.ROOT);
        return data(invoices.stream()
                .filter(one -> (one.number() + " " + one.label())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked))
                .map(this::item)
                .toList());
    }

    private static Map<String, Object> data(List<Map<String, Object>> items) {
        return Map.of("err", 0, "data", items);
    }

    /** As Publik's billing gives it. */
    private Map<String, Object> owed(Invoice invoice) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", invoice.number());
        item.put("display_id", invoice.number());
        item.put("label", invoice.label());
        item.put("amount", invoice.paid() ? "0.00" : invoice.amount());
        item.put("total_amount", invoice.amount());
        item.put("pay_limit_date", invoice.due());
        item.put("paid", invoice.paid());
        item.put("page", pageOf(invoice));
        return item;
    }

    private Map<String, Object> item(Invoice invoice) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", invoice.number());
        item.put("text", invoice.label());
        item.put("invoice_id", invoice.number());
        item.put("amount", invoice.amount());
        item.put("due_date", invoice.due());
        item.put("state", invoice.paid() ? "payée" : "à payer");
        item.put("page", pageOf(invoice));
        return item;
    }

    private static String value(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static Answer page(Invoice invoice) {
        return Answer.html(
                200,
                "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Facture " + invoice.number()
                        + "</title><h1>Facture " + invoice.number() + "</h1><p>" + invoice.amount() + " €");
    }

    private static Answer json(int status, Object body) {
        try {
            return Answer.of(status, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
