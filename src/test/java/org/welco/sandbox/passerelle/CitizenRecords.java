package org.welco.sandbox.passerelle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * What the towns' other software holds of citizens, by the NameID of their account: invoices as Publik's billing gives them,
 * subscriptions to announcements, associations kept in a store. Thread-safe.
 */
final class CitizenRecords {

    private static final String JACQUES = "c" + "%031d".formatted(9);
    private static final String CAMILLE = "c" + "%031d".formatted(1);

    private final Map<String, List<Invoice>> invoices = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> associations = new ConcurrentHashMap<>();

    CitizenRecords() {
        invoice(JACQUES, new Invoice("E2026-1187", "Eau, 1er semestre", 5_812, "2026-06-15", true));
        invoice(JACQUES, new Invoice("E2026-2391", "Eau, 2e semestre", 6_240, "2026-12-15", false));
        invoice(JACQUES, new Invoice("P2026-0077", "Portage de repas, octobre", 11_830, "2026-11-20", false));
        invoice(JACQUES, new Invoice("P2026-0064", "Portage de repas, septembre", 10_920, "2026-10-20", true));
        invoice(CAMILLE, new Invoice("C2026-0310", "Restauration scolaire, octobre", 8_640, "2026-11-30", false));
        subscribe(JACQUES, "travaux", "Travaux du quartier des Tilleuls", "mailto", "2025-03-04T09:12:00");
        subscribe(JACQUES, "seniors", "Sorties des aînés", "sms", "2024-11-18T15:40:00");
        join(JACQUES, "Amicale des jardiniers", "Trésorier", "2027-01-31");
    }

    void invoice(String citizen, Invoice invoice) {
        invoices.computeIfAbsent(citizen, unknown -> new CopyOnWriteArrayList<>())
                .add(invoice);
    }

    void subscribe(String citizen, String id, String text, String by, String since) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("text", text);
        item.put("transports", by);
        item.put("since", since);
        subscriptions
                .computeIfAbsent(citizen, unknown -> new CopyOnWriteArrayList<>())
                .add(item);
    }

    private void join(String citizen, String name, String role, String until) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "5f0c2f1e-0000-4000-8000-00000000000" + associations.size());
        item.put("text", name);
        item.put("content", Map.of("nom", name, "fonction", role, "mandat_fin", until));
        associations
                .computeIfAbsent(citizen, unknown -> new CopyOnWriteArrayList<>())
                .add(item);
    }

    Stream<Invoice> invoices() {
        return invoices.values().stream().flatMap(List::stream);
    }

    List<Invoice> invoicesOf(String citizen) {
        return invoices.getOrDefault(citizen, List.of());
    }

    List<Map<String, Object>> subscriptionsOf(String citizen) {
        return subscriptions.getOrDefault(citizen, List.of());
    }

    /** @return whether he had subscribed to it */
    boolean unsubscribe(String citizen, String id) {
        return subscriptions
                .getOrDefault(citizen, new CopyOnWriteArrayList<>())
                .removeIf(one -> one.get("id").equals(id));
    }

    List<Map<String, Object>> associationsOf(String citizen) {
        return associations.getOrDefault(citizen, List.of());
    }
}
