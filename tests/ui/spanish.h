// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace tonada::test {

/** The window in Spanish while it lives. Widgets made before keep their words. */
class Spanish
{
public:
    Spanish()
    {
        m_loaded = m_translator.load(QStringLiteral(":/i18n/tonada_es.qm"));
        QCoreApplication::installTranslator(&m_translator);
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Argentina));
    }
    ~Spanish()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    Spanish(const Spanish&) = delete;
    Spanish& operator=(const Spanish&) = delete;

    [[nodiscard]] bool loaded() const { return m_loaded; }

private:
    QTranslator m_translator;
    QLocale m_before;
    bool m_loaded = false;
};

} // namespace tonada::test
