// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/scalar_examples.h"

#include "core/util/error.h"

namespace tonada {

ScalarExamples scalarsOf(const Examples& examples)
{
    ScalarExamples out;
    out.x.resize(static_cast<Eigen::Index>(examples.size()), kScalars);
    out.labels = labelsOf(examples);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto& clip = examples[i];
        out.x.row(static_cast<Eigen::Index>(i))
            = Eigen::Map<const Eigen::RowVectorXf>(clip.scalars.data(), kScalars).cast<double>();
        out.speakers.push_back(clip.speaker);
    }
    if (examples.size() > 0 && (out.x.array() == 0).all())
        throw Error(ErrorCode::InvalidArgument, {"features", "MFCC", "data that was read with its scalars"});
    return out;
}

} // namespace tonada
