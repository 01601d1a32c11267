// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr double kPointsPerInch = 72;

Theme lightTheme()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.window = QColor(0xF3F4F6);
    t.surface = QColor(0xFFFFFF);
    t.sunken = QColor(0xE9ECF0);
    t.line = QColor(0xD3D8DF);
    t.grid = QColor(0xE4E8ED);
    t.control = QColor(0x7C8794);
    t.text = QColor(0x171C24);
    t.mutedText = QColor(0x545E6B);
    t.accent = QColor(0x27313D);
    t.onAccent = QColor(0xFFFFFF);
    t.argentinian = QColor(0x1467AE);
    t.other = QColor(0xAC4B04);
    t.noSpeech = QColor(0x5F6976);
    t.series1 = QColor(0xBE1573);
    t.series2 = QColor(0x6A45B5);
    t.warning = QColor(0x765600);
    t.warningGround = QColor(0xFFF5D1);
    t.danger = QColor(0xB3202C);
    t.dangerGround = QColor(0xFDECEC);
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.dark = true;
    t.window = QColor(0x14181D);
    t.surface = QColor(0x1C2127);
    t.sunken = QColor(0x0F1216);
    t.line = QColor(0x343C46);
    t.grid = QColor(0x293038);
    t.control = QColor(0x76828F);
    t.text = QColor(0xE9EDF2);
    t.mutedText = QColor(0xA3AEBB);
    t.accent = QColor(0xE3E8EE);
    t.onAccent = QColor(0x14181D);
    t.argentinian = QColor(0x63B7F8);
    t.other = QColor(0xF4A04C);
    t.noSpeech = QColor(0x8793A1);
    t.series1 = QColor(0xFF86C8);
    t.series2 = QColor(0xB39DFF);
    t.warning = QColor(0xEBCF4A);
    t.warningGround = QColor(0x312B12);
    t.danger = QColor(0xFF8087);
    t.dangerGround = QColor(0x3A1D20);
    return t;
}

Theme presentationDarkTheme()
{
    Theme t;
    t.kind = ThemeKind::PresentationDark;
    t.dark = true;
    t.presentation = true;
    t.window = QColor(Qt::black);
    t.surface = QColor(Qt::black);
    t.sunken = QColor(0x101418);
    t.line = QColor(0x5C6772);
    t.grid = QColor(0x2B3239);
    t.control = QColor(0x9AA6B2);
    t.text = QColor(0xFFFFFF);
    t.mutedText = QColor(0xCBD3DB);
    t.accent = QColor(0xFFFFFF);
    t.onAccent = QColor(Qt::black);
    t.argentinian = QColor(0x7CC8FF);
    t.other = QColor(0xFFB357);
    t.noSpeech = QColor(0xA9B4BF);
    t.series1 = QColor(0xFF9FD4);
    t.series2 = QColor(0xC9B8FF);
    t.warning = QColor(0xFFE14D);
    t.warningGround = QColor(0x2E2800);
    t.danger = QColor(0xFF9AA0);
    t.dangerGround = QColor(0x3A1014);
    return t;
}

Theme presentationLightTheme()
{
    Theme t;
    t.kind = ThemeKind::PresentationLight;
    t.presentation = true;
    t.window = QColor(0xFFFFFF);
    t.surface = QColor(0xFFFFFF);
    t.sunken = QColor(0xEDEFF2);
    t.line = QColor(0x8D97A2);
    t.grid = QColor(0xDADFE5);
    t.control = QColor(0x5B6570);
    t.text = QColor(Qt::black);
    t.mutedText = QColor(0x39424C);
    t.accent = QColor(Qt::black);
    t.onAccent = QColor(0xFFFFFF);
    t.argentinian = QColor(0x0B5596);
    t.other = QColor(0x984100);
    t.noSpeech = QColor(0x56606B);
    t.series1 = QColor(0xA00B5E);
    t.series2 = QColor(0x4C2C94);
    t.warning = QColor(0x654900);
    t.warningGround = QColor(0xFFF1BF);
    t.danger = QColor(0x98101C);
    t.dangerGround = QColor(0xFBE3E3);
    return t;
}

struct TypeSize
{
    double pixels;
    bool bold;
};

constexpr TypeSize typeSize(TextRole role)
{
    switch (role) {
    case TextRole::VerdictDigits:
        return {84, false};
    case TextRole::VerdictWord:
        return {28, true};
    case TextRole::RecordingVerdict:
        return {22, true};
    case TextRole::Score:
        return {24, false};
    case TextRole::AppName:
        return {15, true};
    case TextRole::Tab:
        return {14, false};
    case TextRole::Body:
        return {13, false};
    case TextRole::Heading:
        return {12.5, true};
    case TextRole::TableCell:
        return {12.5, false};
    case TextRole::Reading:
        return {12, false};
    case TextRole::Caption:
        return {11.5, false};
    case TextRole::Axis:
        return {11, false};
    }
    return {13, false};
}

double relativeLuminance(const QColor& colour)
{
    const auto linear = [](float channel) {
        const auto c = static_cast<double>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

QFont Theme::fontOfPixels(double pixels, bool bold) const
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dpi = screen != nullptr ? screen->logicalDotsPerInchY() : 96;
    QFont result = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    result.setPointSizeF(pixels * fontFactor * kPointsPerInch / dpi);
    result.setWeight(bold ? QFont::Bold : QFont::Normal);
    return result;
}

QFont Theme::font(TextRole role) const
{
    const TypeSize size = typeSize(role);
    return fontOfPixels(size.pixels, size.bold);
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, control);
    p.setColor(QPalette::Dark, control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::BrightText, QPalette::Link, QPalette::LinkVisited})
        p.setColor(role, text);
    p.setColor(QPalette::PlaceholderText, mutedText);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mutedText);
    return p;
}

const Theme& theme(ThemeKind kind)
{
    static const std::array<Theme, 4> themes{lightTheme(), darkTheme(), presentationDarkTheme(),
                                             presentationLightTheme()};
    return themes[static_cast<std::size_t>(kind)];
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace tonada::ui
