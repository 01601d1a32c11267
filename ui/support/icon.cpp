// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icon.h"

#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace tonada::ui {
namespace {

/** The files are drawn in black: the colour is put in its place. */
QByteArray colouredSvg(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no icon named %s", qUtf8Printable(name));
    return file.readAll().replace("\"#000\"", '"' + colour.name().toLatin1() + '"');
}

class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.5);
        QSvgRenderer(m_svg).render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon lineIcon(const QString& name, const QColor& colour)
{
    return QIcon(new LineIconEngine(colouredSvg(name, colour)));
}

void drawLineIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour)
{
    QSvgRenderer(colouredSvg(name, colour)).render(&painter, rect);
}

} // namespace tonada::ui
