// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.json.AivssModule;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.JsonForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    /** Without this bean, Boot finds the module that reads like DocumentReader.standard(). */
    @Bean
    AivssModule aivssModule() {
        return new AivssModule(DocumentReader.standard().strict());
    }

    /** Request parameters are written as in documents: severity=Critical, edition=0.8, vector=CVSS:4.0/… */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        JsonForm.values().stream().filter(JsonForm::isText).forEach(form -> add(form, registry));
    }

    private static <T> void add(JsonForm<T> form, FormatterRegistry registry) {
        registry.addConverter(String.class, form.type(), form::parse);
    }
}
