// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mel_filterbank.h"
#include "ui/plots/recording_figure_impl.h"
#include "ui/support/number_text.h"
#include "ui/support/picture_file.h"

#include <cmath>
#include <utility>

namespace tonada::ui {
namespace {

constexpr double kLongView = 10; // s; longer ones are read to the tenth of a second

} // namespace

RecordingFigure::RecordingFigure(FigureRecordings recordings, const Theme& theme)
    : m(std::make_unique<Impl>(std::move(recordings), theme))
{ }

RecordingFigure::~RecordingFigure() = default;

double RecordingFigure::seconds() const
{
    return m->seconds;
}

void RecordingFigure::setTimeRange(double begin, double end)
{
    m->setTimeRange(begin, end);
}

QImage RecordingFigure::picture(const QSize& size, double scale)
{
    m->arrange(size);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QCPPainter painter(&image);
    m->plot.toPainter(&painter, size.width(), size.height());
    return image;
}

std::vector<QRect> RecordingFigure::columns() const
{
    std::vector<QRect> rects;
    for (std::size_t i = 0; i < m->columns.size(); ++i)
        rects.push_back(m->axes(FigureRow::Waveform, i)->rect() | m->axes(FigureRow::Mfcc, i)->rect());
    return rects;
}

std::optional<double> RecordingFigure::secondsAt(QPointF place) const
{
    const auto rects = columns();
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(place.toPoint()))
            return m->axes(FigureRow::Waveform, i)->axis(QCPAxis::atBottom)->pixelToCoord(place.x());
    }
    return std::nullopt;
}

QString RecordingFigure::reading(QPointF place) const
{
    const auto time = secondsAt(place);
    if (!time)
        return {};
    const double span = m->axes(FigureRow::Waveform, 0)->axis(QCPAxis::atBottom)->range().size();
    QString text = Impl::tr("%1 s").arg(numberText(*time, span > kLongView ? 1 : 3));
    for (std::size_t i = 0; i < m->columns.size(); ++i) {
        const Impl::Column& column = m->columns[i];
        const auto valueAt = [&](FigureRow row) {
            return m->axes(row, i)->axis(QCPAxis::atLeft)->pixelToCoord(place.y());
        };
        if (*time > column.recording->seconds())
            continue;
        if (m->axes(FigureRow::Mel, i)->rect().contains(place.toPoint())) {
            const double mel = valueAt(FigureRow::Mel);
            text += Impl::tr(" · %1 Hz · %2 dB")
                        .arg(numberText(std::round(melToHz(mel))),
                             numberText(column.mel->data()->data(*time, mel)));
        } else if (m->axes(FigureRow::Mfcc, i)->rect().contains(place.toPoint())) {
            const double row = std::round(valueAt(FigureRow::Mfcc));
            text += Impl::tr(" · c %1 · %2")
                        .arg(numberText(row), numberText(column.mfcc->data()->data(*time, row), 1));
        } else if (m->axes(FigureRow::Waveform, i)->rect().contains(place.toPoint())) {
            const auto sample
                = static_cast<std::size_t>(std::max(0.0, *time * column.recording->features.sampleRate));
            if (sample < column.recording->samples.size())
                text += QStringLiteral(" · ")
                    + numberText(static_cast<double>(column.recording->samples[sample]), 3);
        }
    }
    return text;
}

void RecordingFigure::save(const std::filesystem::path& path, const QSize& size, double scale)
{
    m->arrange(size);
    savePicture({path, size, scale, m->title}, [&](QPaintDevice& device) {
        QCPPainter painter(&device);
        if (path.extension() != ".png")
            painter.setMode(QCPPainter::pmVectorized);
        m->plot.toPainter(&painter, size.width(), size.height());
    });
}

} // namespace tonada::ui
