// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <Eigen/Core>

#include <vector>

namespace tonada::ui {

/** The lines along which a matrix has the value `level`, which is above zero, by marching squares: closed, for beyond
 *  the matrix there is zero. x counts columns and y rows; a cell's middle is where its numbers are whole. */
[[nodiscard]] std::vector<QPolygonF> contourLines(const Eigen::MatrixXf& values, float level);

} // namespace tonada::ui
