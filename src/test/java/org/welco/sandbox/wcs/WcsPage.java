package org.welco.sandbox.wcs;

import org.welco.sandbox.http.Answer;

/** The look of a back-office page. No page can be framed, as in Django's default. */
final class WcsPage {

    private static final String STYLE =
            "body{font:15px/1.5 system-ui,'DejaVu Sans',sans-serif;margin:0;color:#222;background:#f5f5f2}"
                    + "header{background:#3c3c3a;color:#fff;padding:.6rem 1.5rem}header a{color:#fff}main{display:flex;gap:2rem;padding:1rem 1.5rem}"
                    + "main>section{flex:1;background:#fff;border:1px solid #ddd;padding:1rem 1.5rem}aside{width:22rem}"
                    + "label{display:block;margin:.6rem 0}input[type=text],input[type=password],textarea{width:100%;font:inherit;padding:.3rem;box-sizing:border-box}"
                    + ".error{color:#a00}.buttons{margin-top:1rem}button{font:inherit;padding:.3rem 1rem}table{border-collapse:collapse;width:100%}"
                    + "td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}aside img{max-width:100%;border:1px solid #ccc}aside h3{font-size:1rem;margin:.8rem 0 .2rem}"
                    + ".comments{white-space:pre-wrap}";

    private WcsPage() {}

    static Answer of(int status, String title, String body) {
        return Answer.html(
                        status,
                        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                                + " | w.c.s.</title><meta name=\"viewport\" content=\"width=device-width\"><style>"
                                + STYLE
                                + "</style></head><body><header><a href=\"/backoffice/submission/\">Démarches : back-office"
                                + "</a></header><main>" + body + "</main></body></html>")
                .with("X-Frame-Options", "DENY")
                .with("Cache-Control", "max-age=0, no-cache");
    }

    static Answer message(int status, String title, String text) {
        return of(status, title, "<section><h1>" + escape(title) + "</h1><p>" + escape(text) + "</p></section>");
    }

    static Answer redirect(String address) {
        return Answer.of(302, "text/plain; charset=utf-8", "Your browser should have redirected you to " + address)
                .with("Location", address)
                .with("X-Frame-Options", "DENY");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
