// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/spectrogram_view.h"

#include "ui/plots/mel_axis.h"
#include "ui/recordings/recording_scene.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingPlots)
};

QString millisecondsText(double seconds)
{
    const double ms = 1000 * seconds;
    const double rounded = std::round(ms);
    return numberText(ms, std::abs(ms - rounded) < 0.05 ? 0 : 1);
}

QString scaleText(FrequencyScale scale)
{
    switch (scale) {
    case FrequencyScale::Mel:
        return Text::tr("mel");
    case FrequencyScale::Linear:
        return Text::tr("linear");
    case FrequencyScale::Log:
        return Text::tr("logarithmic");
    }
    return {};
}

} // namespace

SpectrogramView::SpectrogramView(const RecordingScene& scene)
    : m_scene(scene)
{ }

std::optional<PictureRequest> SpectrogramView::wanted() const
{
    const SpectrogramSettings& settings = m_scene.views.spectrogram;
    const QRect& plot = m_scene.layout.plotOf(RecordingPlot::Spectrogram);
    if (!m_scene.tracks || plot.isEmpty() || m_scene.view.span() > kLongest
        || settings.preset() == SpectrogramSettings::Preset::Mel)
        return std::nullopt;
    PictureRequest request;
    const double margin = m_scene.view.span() / 2;
    request.begin = std::max(0.0, m_scene.view.begin() - margin);
    request.end = std::min(m_scene.view.seconds(), m_scene.view.end() + margin);
    request.columnSeconds = m_scene.secondsPerPixel();
    request.rows = static_cast<int>(std::lround(plot.height() * m_scene.devicePixelRatio));
    request.axis = settings.axis();
    request.config = settings.config();
    request.channel = m_scene.tracks->channel;
    return request;
}

bool SpectrogramView::pictureFits() const
{
    return m_scene.picture.picture && m_scene.picture.request.axis == m_scene.views.spectrogram.axis()
        && m_scene.picture.request.config == m_scene.views.spectrogram.config()
        && m_scene.picture.request.channel == m_scene.tracks->channel
        && m_scene.views.spectrogram.preset() != SpectrogramSettings::Preset::Mel
        && m_scene.view.span() <= kLongest;
}

bool SpectrogramView::hasWanted() const
{
    constexpr double kSlack = 1e-9;
    const auto request = wanted();
    if (!request)
        return true;
    if (!drawsPicture() || m_scene.picture.request.rows != request->rows)
        return false;
    const double hop = m_scene.picture.picture->config.hopLength;
    const double made = m_scene.picture.request.columnSeconds;
    const bool singleFrames = made < hop && request->columnSeconds < hop;
    return singleFrames || std::abs(made / request->columnSeconds - 1) < kSlack;
}

bool SpectrogramView::drawsPicture() const
{
    return pictureFits() && m_scene.picture.request.begin <= m_scene.view.begin()
        && m_scene.picture.request.end >= m_scene.view.end();
}

std::optional<Eigen::Index> SpectrogramView::pictureColumn(double seconds) const
{
    if (!pictureFits() || seconds < m_scene.picture.request.begin || seconds > m_scene.picture.request.end)
        return std::nullopt;
    const SpectrogramPicture& picture = *m_scene.picture.picture;
    const auto column
        = static_cast<Eigen::Index>(std::floor((seconds - picture.begin) / picture.columnSeconds));
    return column >= 0 && column < picture.db.cols() ? std::optional(column) : std::nullopt;
}

std::optional<float> SpectrogramView::dbAt(double seconds, double place) const
{
    if (const auto column = pictureColumn(seconds)) {
        const SpectrogramPicture& picture = *m_scene.picture.picture;
        const double row = std::floor(place * static_cast<double>(picture.db.rows()));
        const auto last = static_cast<double>(picture.db.rows() - 1);
        return picture.db(static_cast<Eigen::Index>(std::clamp(row, 0.0, last)), *column)
            - m_scene.picture.loudestDb;
    }
    const auto column = m_scene.columnAt(seconds);
    const auto band = mel_axis::bandAt(m_scene.views.spectrogram.axis().hzAt(place));
    if (!column || !band)
        return std::nullopt;
    return m_scene.tracks->logMel.at(static_cast<std::size_t>(*band), *column) - m_scene.tracks->loudestDb;
}

QString SpectrogramView::captionOf(double windowSeconds, WindowShape shape, double hopSeconds) const
{
    return Text::tr("%1 ms %2, %3 ms hop, %4", "length and shape of window, hop, scale")
        .arg(millisecondsText(windowSeconds),
             shape == WindowShape::Hann ? Text::tr("Hann") : Text::tr("Gaussian"),
             millisecondsText(hopSeconds), scaleText(m_scene.views.spectrogram.scale));
}

QString SpectrogramView::caption() const
{
    const SpectrogramSettings& settings = m_scene.views.spectrogram;
    if (!m_scene.tracks)
        return captionOf(settings.windowLength, settings.window, settings.hopLength);
    if (drawsPicture())
        return captionOf(settings.windowLength, settings.window, m_scene.picture.picture->config.hopLength);
    const MfccConfig& features = m_scene.tracks->features;
    const QString stored = captionOf(static_cast<double>(features.nFft) / features.sampleRate,
                                     WindowShape::Hann, m_scene.tracks->columnSeconds());
    if (settings.preset() == SpectrogramSettings::Preset::Mel || m_scene.view.span() <= kLongest)
        return stored;
    return Text::tr("%1; %2 ms from %3 s in view down")
        .arg(stored, millisecondsText(settings.windowLength), numberText(kLongest));
}

} // namespace tonada::ui
