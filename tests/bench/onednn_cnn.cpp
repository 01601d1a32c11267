// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/onednn_cnn.h"

#include <dnnl.hpp>
#include <omp.h>
#include <random>
#include <unordered_map>
#include <vector>

namespace tonada {
namespace {

using dnnl::algorithm;
using dnnl::memory;
using dnnl::prop_kind;

constexpr auto kFloat = memory::data_type::f32;
constexpr auto kAny = memory::format_tag::any;

struct Step
{
    dnnl::primitive primitive;
    std::unordered_map<int, memory> arguments;
};

dnnl::primitive_attr withRelu()
{
    dnnl::post_ops ops;
    ops.append_eltwise(1.0F, algorithm::eltwise_relu, 0.0F, 0.0F);
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(ops);
    return attributes;
}

} // namespace

struct OneDnnCnn::Impl
{
    Impl()
    {
        omp_set_num_threads(1);
        input = plain({1, 1, 40, 63}, memory::format_tag::nchw);
        const memory convolved = convolve(input);
        const memory pooled = pool(convolved);
        const memory hidden = connect(pooled, 128, {128, 64, 19, 30}, memory::format_tag::oihw, withRelu());
        const memory logits = connect(hidden, 2, {2, 128}, memory::format_tag::oi, {});
        output = plain({1, 2}, memory::format_tag::nc);
        const dnnl::eltwise_forward::desc sigmoid(prop_kind::forward_inference, algorithm::eltwise_logistic,
                                                  logits.get_desc(), 0.0F);
        steps.push_back(
            {dnnl::eltwise_forward({sigmoid, engine}), {{DNNL_ARG_SRC, logits}, {DNNL_ARG_DST, output}}});
    }

    memory plain(const memory::dims& dims, memory::format_tag tag)
    {
        memory m({dims, kFloat, tag}, engine);
        auto* values = static_cast<float*>(m.get_data_handle());
        std::normal_distribution<float> normal(0, 0.05F);
        for (std::size_t i = 0; i < m.get_desc().get_size() / sizeof(float); ++i)
            values[i] = normal(random);
        return m;
    }

    memory reordered(memory from, const memory::desc& wanted)
    {
        memory to(wanted, engine);
        dnnl::reorder(from, to).execute(stream, from, to);
        stream.wait();
        return to;
    }

    memory convolve(const memory& x)
    {
        const memory bias = plain({64}, memory::format_tag::x);
        const dnnl::convolution_forward::desc desc(prop_kind::forward_inference,
                                                   algorithm::convolution_direct, x.get_desc(),
                                                   {{64, 1, 3, 3}, kFloat, kAny}, bias.get_desc(),
                                                   {{1, 64, 38, 61}, kFloat, kAny}, {1, 1}, {0, 0}, {0, 0});
        const dnnl::convolution_forward::primitive_desc chosen(desc, withRelu(), engine);
        const memory weights
            = reordered(plain({64, 1, 3, 3}, memory::format_tag::oihw), chosen.weights_desc());
        const memory y(chosen.dst_desc(), engine);
        steps.push_back(
            {dnnl::convolution_forward(chosen),
             {{DNNL_ARG_SRC, x}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, y}}});
        return y;
    }

    memory pool(const memory& x)
    {
        const dnnl::pooling_forward::desc desc(prop_kind::forward_inference, algorithm::pooling_max,
                                               x.get_desc(), {{1, 64, 19, 30}, kFloat, kAny}, {2, 2}, {2, 2},
                                               {0, 0}, {0, 0});
        const dnnl::pooling_forward::primitive_desc chosen(desc, engine);
        const memory y(chosen.dst_desc(), engine);
        steps.push_back({dnnl::pooling_forward(chosen), {{DNNL_ARG_SRC, x}, {DNNL_ARG_DST, y}}});
        return y;
    }

    memory connect(const memory& x, memory::dim units, const memory::dims& weightDims, memory::format_tag tag,
                   const dnnl::primitive_attr& attributes)
    {
        const memory bias = plain({units}, memory::format_tag::x);
        const dnnl::inner_product_forward::desc desc(prop_kind::forward_inference, x.get_desc(),
                                                     {weightDims, kFloat, kAny}, bias.get_desc(),
                                                     {{1, units}, kFloat, kAny});
        const dnnl::inner_product_forward::primitive_desc chosen(desc, attributes, engine);
        const memory weights = reordered(plain(weightDims, tag), chosen.weights_desc());
        const memory y(chosen.dst_desc(), engine);
        steps.push_back(
            {dnnl::inner_product_forward(chosen),
             {{DNNL_ARG_SRC, x}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, y}}});
        return y;
    }

    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    std::mt19937 random{1};
    memory input;
    memory output;
    std::vector<Step> steps;
};

OneDnnCnn::OneDnnCnn()
    : m(std::make_unique<Impl>())
{ }

OneDnnCnn::~OneDnnCnn() = default;

float OneDnnCnn::infer()
{
    for (const Step& step : m->steps)
        step.primitive.execute(m->stream, step.arguments);
    m->stream.wait();
    return static_cast<const float*>(m->output.get_data_handle())[1];
}

} // namespace tonada
