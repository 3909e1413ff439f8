package se.samsvar.query.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement that the law asks of public services (lag 2018:1937, DOS-lagen); open to everybody. */
@Controller
class StatementPage {
    @GetMapping("/tillganglighet")
    String statement() {
        return "web/accessibility";
    }
}
