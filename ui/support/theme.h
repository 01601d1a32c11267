// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace tonada::ui {

enum class ThemeKind
{
    Light,
    Dark,
    PresentationDark,
    PresentationLight
};

/** What a text is for; sizes are in device-independent pixels before the user's font factor. */
enum class TextRole
{
    VerdictDigits, ///< 84 regular
    VerdictWord, ///< 28 bold
    RecordingVerdict, ///< 22 bold
    Score, ///< 24 regular
    AppName, ///< 15 bold
    Tab, ///< 14 regular
    Body, ///< 13 regular: also buttons
    Heading, ///< 12.5 bold: cards and plots
    TableCell, ///< 12.5 regular
    Reading, ///< 12 regular: values at the right end of a title line, status line
    Caption, ///< 11.5 regular: captions, units, table headers
    Axis ///< 11 regular: axis numbers and meter marks, the smallest there is
};

/** The one place that knows colours and type sizes. Views take a Theme by const reference and keep a copy.
 *
 *  Text and its ground reach a WCAG contrast of 4.5, graphics 3, on window, surface and sunken alike; line
 *  and grid are decoration. Blue (argentinian) and orange (other) belong to the two classes alone.
 */
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    bool dark = false;
    bool presentation = false;
    double fontFactor = 1; ///< 0.9 to 1.6, the user's

    QColor window; ///< page background
    QColor surface; ///< cards, plots, panels
    QColor sunken; ///< tracks, selected row, unsure band, hover
    QColor line; ///< dividers, card outline
    QColor grid; ///< grid lines in plots
    QColor control; ///< control outlines, axes, ticks
    QColor text; ///< text, cross-hair
    QColor mutedText; ///< units, captions, waveform
    QColor accent; ///< primary button, current tab, focus ring
    QColor onAccent; ///< text on accent
    QColor argentinian; ///< ● and curve above 0.5
    QColor other; ///< ■ and curve below 0.5
    QColor noSpeech; ///< hatching, – sign, level bar
    QColor series1; ///< F0, new-speaker curve, evidence
    QColor series2; ///< second curve
    QColor warning; ///< △ and heading
    QColor warningGround;
    QColor danger; ///< △ and heading, clip light
    QColor dangerGround;

    /** The system's sans at the role's size times fontFactor, in points, because QFont::setPixelSize takes
     *  whole pixels only. Needs a QGuiApplication. */
    [[nodiscard]] QFont font(TextRole role) const;
    /** The same face at any size in device-independent pixels. */
    [[nodiscard]] QFont fontOfPixels(double pixels, bool bold = false) const;
    /** For Qt's own controls. */
    [[nodiscard]] QPalette palette() const;
};

/** The theme with font factor 1. */
[[nodiscard]] const Theme& theme(ThemeKind kind);

/** Spacing in device-independent pixels: all gaps are multiples of the unit. */
namespace spacing {
inline constexpr int kUnit = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
inline constexpr int kPageMargin = 16;
inline constexpr int kCardPadding = 16;
inline constexpr int kVerdictPadding = 20;
inline constexpr int kCardRadius = 6;
inline constexpr int kControlRadius = 5;
inline constexpr int kLabelRadius = 3;
inline constexpr int kControlHeight = 32;
inline constexpr int kTableRow = 30;
inline constexpr int kCompactTableRow = 24;
} // namespace spacing

/** WCAG 2 contrast ratio of two opaque colours, 1 to 21. */
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

} // namespace tonada::ui
