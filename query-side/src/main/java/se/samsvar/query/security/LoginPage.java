package se.samsvar.query.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
final class LoginPage {
    private final @Nullable DemoAccounts demo;

    LoginPage(@Nullable DemoAccounts demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String page(Model model) {
        model.addAttribute("demo", demo);
        return "web/login";
    }
}
