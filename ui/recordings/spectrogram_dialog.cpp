// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/spectrogram_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>

namespace tonada::ui {
namespace {

constexpr double kMs = 1000; // in a second
constexpr double kLowestHighPitch = 100; // Hz

} // namespace

SpectrogramDialog::SpectrogramDialog(QWidget* parent)
    : QDialog(parent)
{
    using S = SpectrogramSettings;
    setObjectName(QStringLiteral("spectrogramDialog"));
    setWindowTitle(tr("Spectrogram"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(spacing::kHuge, spacing::kLarge, spacing::kHuge, spacing::kLarge);
    form->setVerticalSpacing(spacing::kMedium);
    form->setHorizontalSpacing(spacing::kHuge);
    m_scale = addChoice(tr("Frequency scale"), {tr("Mel"), tr("Linear"), tr("Logarithmic")});
    m_top = addNumber(tr("Up to"), S::kLowestTop, S::kHighestTop, 500, tr(" Hz"));
    m_window = addChoice(tr("Window"), {tr("Hann"), tr("Gaussian")});
    m_length
        = addNumber(tr("Window length"), kMs * S::kShortestWindow, kMs * S::kLongestWindow, 1, tr(" ms"));
    m_hop = addNumber(tr("Hop"), kMs * S::kShortestHop, kMs * S::kLongestHop, 1, tr(" ms"));
    for (QDoubleSpinBox* milliseconds : {m_length, m_hop})
        milliseconds->setDecimals(1);
    m_range = addNumber(tr("Range"), S::kSmallestRange, S::kLargestRange, 5, tr(" dB"));
    m_colours = addChoice(tr("Colours"), {tr("As the window"), tr("Night"), tr("Paper"), tr("Print, grey")});
    m_lowestPitch
        = addNumber(tr("F0 from"), RecordingViewSettings::kLowestPitch, kLowestHighPitch - 1, 5, tr(" Hz"));
    m_highestPitch
        = addNumber(tr("F0 to"), kLowestHighPitch, RecordingViewSettings::kHighestPitch, 10, tr(" Hz"));
}

QDoubleSpinBox* SpectrogramDialog::addNumber(const QString& name, double low, double high, double step,
                                             const QString& unit)
{
    auto* box = new QDoubleSpinBox(this);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setDecimals(0);
    box->setSuffix(unit);
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this, &SpectrogramDialog::take);
    static_cast<QFormLayout*>(layout())->addRow(name, box);
    return box;
}

QComboBox* SpectrogramDialog::addChoice(const QString& name, const QStringList& choices)
{
    auto* box = new QComboBox(this);
    box->addItems(choices);
    connect(box, &QComboBox::currentIndexChanged, this, &SpectrogramDialog::take);
    static_cast<QFormLayout*>(layout())->addRow(name, box);
    return box;
}

void SpectrogramDialog::setTheme(const Theme& theme)
{
    setFont(theme.font(TextRole::Body));
    setPalette(theme.palette());
}

void SpectrogramDialog::set(const RecordingViewSettings& views)
{
    m_views = views;
    const SpectrogramSettings& spectrogram = views.spectrogram;
    const auto showNumber = [](QDoubleSpinBox* box, double value) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    };
    const auto showChoice = [](QComboBox* box, int index) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(index);
    };
    showChoice(m_scale, static_cast<int>(spectrogram.scale));
    showChoice(m_window, static_cast<int>(spectrogram.window));
    showChoice(m_colours, static_cast<int>(spectrogram.colours));
    showNumber(m_top, spectrogram.topHz);
    showNumber(m_length, kMs * spectrogram.windowLength);
    showNumber(m_hop, kMs * spectrogram.hopLength);
    showNumber(m_range, spectrogram.rangeDb);
    showNumber(m_lowestPitch, views.pitchRange.low);
    showNumber(m_highestPitch, views.pitchRange.high);
}

void SpectrogramDialog::take()
{
    SpectrogramSettings& spectrogram = m_views.spectrogram;
    spectrogram.scale = static_cast<FrequencyScale>(m_scale->currentIndex());
    spectrogram.window = static_cast<WindowShape>(m_window->currentIndex());
    spectrogram.colours = static_cast<SpectrogramColours>(m_colours->currentIndex());
    spectrogram.topHz = m_top->value();
    spectrogram.windowLength = m_length->value() / kMs;
    spectrogram.hopLength = m_hop->value() / kMs;
    spectrogram.rangeDb = m_range->value();
    m_views.pitchRange = {m_lowestPitch->value(), m_highestPitch->value()};
    emit viewsChanged(m_views);
}

} // namespace tonada::ui
