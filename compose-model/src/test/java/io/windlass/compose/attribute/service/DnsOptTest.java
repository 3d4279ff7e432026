package io.windlass.compose.attribute.service;

class DnsOptTest extends ListContract {
    DnsOptTest() {
        super("dns_opt", TEXTS, Twice.ONCE, "use-vc", "no-tld-query");
    }
}
